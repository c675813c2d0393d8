using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Semantics;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>Points and what lies between them.</summary>
internal static class PointFunctions
{
    private const double MostLatitude = 90, MostLongitude = 180, Round = 360;

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define.One("point", Kinds.Map | Kinds.Element, StaticType.Point, static (state, value) => Point(Entries(state, value))),
        Define.Strict("point.distance", [Kinds.Any, Kinds.Any], 2, StaticType.Float, static values => AllPoints(values) && values[0].Point.DistanceTo(values[1].Point) is { } distance ? Value.Of(distance) : Value.Null),
        Define.Strict("point.withinBBox", [Kinds.Any, Kinds.Any, Kinds.Any], 3, StaticType.Boolean, static values => AllPoints(values) ? Value.Of(values[0].Point.IsWithin(values[1].Point, values[2].Point)) : Value.Null),
    ];

    /// <summary>As in Neo4j, anything else has no distance, and is in no box.</summary>
    private static bool AllPoints(Value[] values) => Array.TrueForAll(values, static value => value.Kind == ValueKind.Point);

    private static MapValue Entries(ExecutionState state, in Value value) => value.Kind switch
    {
        ValueKind.Map => value.Map,
        ValueKind.Node or ValueKind.Relationship => PropertyReading.All(state.Graph, value),
        _ => throw QueryError.Type($"point() takes a map, node or relationship, found {ValueNames.WithKind(value)}."),
    };

    private static Value Point(MapValue map)
    {
        bool isPlain = map.TryGet("x", out Value x) && map.TryGet("y", out _);
        if (!isPlain && !(map.TryGet("longitude", out x) && map.TryGet("latitude", out _)))
            throw Wrong("A point has 'x' and 'y', or 'longitude' and 'latitude'.");
        Value y = map[isPlain ? "y" : "latitude"], crs = map["crs"], srid = map["srid"];
        bool isSpatial = map.TryGet("z", out Value z) || (!isPlain && map.TryGet("height", out z));
        if (x.IsNull || y.IsNull || (isSpatial && z.IsNull) || (map.TryGet("crs", out _) && crs.IsNull) || (map.TryGet("srid", out _) && srid.IsNull))
            return Value.Null;
        CoordinateSystem system = System(crs, srid) ?? CoordinateSystem.Of(isSpatial ? 3 : 2, isGeographic: !isPlain);
        if (system.Dimensions != (isSpatial ? 3 : 2))
            throw Wrong($"A point in {system.Name} has {system.Dimensions} coordinates, found {(isSpatial ? 3 : 2)}.");
        if (!isPlain && !system.IsGeographic)
            throw Wrong($"Longitude and latitude are no coordinates of {system.Name}: it has x and y.");
        var point = new PointValue(system, Coordinate("x", x), Coordinate("y", y), isSpatial ? Coordinate("z", z) : 0);
        return Value.Of(system.IsGeographic ? OnEarth(point) : point);
    }

    private static CoordinateSystem? System(in Value crs, in Value srid)
    {
        if (!crs.IsNull && !srid.IsNull)
            throw Wrong("A point has 'crs' or 'srid', not both.");
        if (!crs.IsNull)
            return (crs.Kind == ValueKind.String ? CoordinateSystem.Find(crs.Text) : null) ?? throw Wrong($"There is no system of coordinates with the name {ValueText.Of(crs)}: there are cartesian, cartesian-3d, wgs-84 and wgs-84-3d.");
        if (!srid.IsNull)
            return (srid.Kind == ValueKind.Integer ? CoordinateSystem.Find(srid.Integer) : null) ?? throw Wrong($"There is no system of coordinates with the number {ValueText.Of(srid)}: there are 7203, 9157, 4326 and 4979.");
        return null;
    }

    private static double Coordinate(string name, in Value value) =>
        !value.IsNumber ? throw Wrong($"The coordinate {name} of a point is a number, found {ValueNames.WithKind(value)}.")
        : double.IsFinite(value.Number) ? value.Number
        : throw Wrong($"The coordinate {name} of a point is finite, found {ValueNames.WithKind(value)}.");

    /// <summary>Longitudes go round, latitudes end at the poles.</summary>
    private static PointValue OnEarth(PointValue point)
    {
        if (Math.Abs(point.Y) > MostLatitude)
            throw Wrong($"A latitude lies between -90 and 90, found {NumberText.Of(point.Y)}.");
        double beyond = Math.Abs(point.X) - MostLongitude;
        return beyond <= 0 ? point : point with { X = point.X - (Math.Sign(point.X) * Math.Ceiling(beyond / Round) * Round) };
    }

    private static QueryError Wrong(string message) => new(ErrorClass.ArgumentError, "InvalidArgumentValue", message);
}
