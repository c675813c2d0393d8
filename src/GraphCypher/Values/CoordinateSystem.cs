namespace GraphCypher.Values;

/// <summary>What the numbers of a point mean: the four systems that Neo4j has.</summary>
/// <param name="Srid">Its number in public registers.</param>
/// <param name="Name">As <c>crs</c> gives it.</param>
/// <param name="Dimensions">2 or 3.</param>
/// <param name="IsGeographic">Whether x is a longitude and y a latitude, in degrees, and z a height in metres.</param>
internal sealed record CoordinateSystem(int Srid, string Name, int Dimensions, bool IsGeographic)
{
    private static readonly CoordinateSystem[] All =
    [
        new(4326, "wgs-84", 2, true), new(4979, "wgs-84-3d", 3, true), new(7203, "cartesian", 2, false), new(9157, "cartesian-3d", 3, false),
    ];

    public static CoordinateSystem? Find(long srid) => Array.Find(All, system => system.Srid == srid);

    /// <summary>Without regard to case.</summary>
    public static CoordinateSystem? Find(string name) => Array.Find(All, system => system.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static CoordinateSystem Of(int dimensions, bool isGeographic) => Array.Find(All, system => system.Dimensions == dimensions && system.IsGeographic == isGeographic)!;
}
