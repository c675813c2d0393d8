using GraphCypher.Errors;
using GraphStore.Model.Cypher;

namespace GraphCypher.Values;

/// <summary>A point, in one of four systems of coordinates; all coordinates are finite.</summary>
/// <param name="Z">0 where the system has two dimensions.</param>
internal sealed record PointValue(CoordinateSystem System, double X, double Y, double Z) : IComparable<PointValue>
{
    /// <summary>Metres from the middle of the earth to its surface, as Neo4j has it.</summary>
    private const double EarthRadius = 6378140;

    private const double Degree = Math.PI / 180;

    private bool IsSpatial => System.Dimensions == 3;

    /// <summary>Null when there is no such system, or it has another number of dimensions.</summary>
    public static PointValue? Of(CypherPoint point) =>
        CoordinateSystem.Find(point.Srid) is { } system && system.Dimensions == (point.Z is null ? 2 : 3) ? new(system, point.X, point.Y, point.Z ?? 0) : null;

    public CypherPoint ToRow() => new(System.Srid, X, Y, IsSpatial ? Z : null);

    /// <summary><c>point.key</c>.</summary>
    /// <exception cref="QueryError">The point has no such component.</exception>
    public Value Component(string key) => key switch
    {
        "x" => Value.Of(X),
        "y" => Value.Of(Y),
        "z" when IsSpatial => Value.Of(Z),
        "longitude" when System.IsGeographic => Value.Of(X),
        "latitude" when System.IsGeographic => Value.Of(Y),
        "height" when System.IsGeographic && IsSpatial => Value.Of(Z),
        "crs" => Value.Of(System.Name),
        "srid" => Value.Of((long)System.Srid),
        "z" or "longitude" or "latitude" or "height" => throw Wrong($"A point in {System.Name} has no {key}: {this}."),
        _ => throw Wrong($"A point has no {key}: it has x, y, z, longitude, latitude, height, crs and srid."),
    };

    /// <summary>As far as a straight line, or as over the earth at the height halfway between, in metres; null between different systems.</summary>
    public double? DistanceTo(PointValue other)
    {
        if (System != other.System)
            return null;
        double height = other.Z - Z;
        if (!System.IsGeographic)
            return Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)) + (height * height));
        double over = (EarthRadius + ((Z + other.Z) / 2)) * AngleTo(other);
        return IsSpatial ? Math.Sqrt((over * over) + (height * height)) : over;
    }

    /// <summary>Whether it lies in the box from one corner to the other, edges included; over the line of the date where the first lies east of the second. Null between different systems.</summary>
    public bool? IsWithin(PointValue lower, PointValue upper)
    {
        if (System != lower.System || System != upper.System)
            return null;
        bool isAcross = System.IsGeographic && lower.X > upper.X;
        return (isAcross ? X >= lower.X || X <= upper.X : X >= lower.X && X <= upper.X) && Y >= lower.Y && Y <= upper.Y && Z >= lower.Z && Z <= upper.Z;
    }

    /// <summary>By system, then coordinate by coordinate.</summary>
    public int CompareTo(PointValue? other) => other is null ? 1 : (System.Srid, X, Y, Z).CompareTo((other.System.Srid, other.X, other.Y, other.Z));

    /// <summary>As typed JSON writes it.</summary>
    public string ToWellKnownText() => $"SRID={System.Srid};POINT {(IsSpatial ? "Z " : "")}({NumberText.Of(X)} {NumberText.Of(Y)}{(IsSpatial ? " " + NumberText.Of(Z) : "")})";

    public override string ToString() => $"point({{x: {NumberText.Of(X)}, y: {NumberText.Of(Y)}{(IsSpatial ? $", z: {NumberText.Of(Z)}" : "")}, crs: '{System.Name}'}})";

    /// <summary>Between the two as seen from the middle of the earth (the haversine formula).</summary>
    private double AngleTo(PointValue other)
    {
        double latitude = Y * Degree, otherLatitude = other.Y * Degree;
        double half = Math.Sin((otherLatitude - latitude) / 2), halfAcross = Math.Sin(((other.X * Degree) - (X * Degree)) / 2);
        double share = (half * half) + (halfAcross * halfAcross * Math.Cos(latitude) * Math.Cos(otherLatitude));
        return 2 * Math.Atan2(Math.Sqrt(share), Math.Sqrt(1 - share));
    }

    private static QueryError Wrong(string message) => new(ErrorClass.ArgumentError, "InvalidArgumentValue", message);
}
