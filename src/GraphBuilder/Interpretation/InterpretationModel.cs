using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Results;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Interpretation.Variants;

namespace GraphBuilder.Interpretation;

/// <summary>All that this room learns from annotated papers. Immutable.</summary>
internal sealed class InterpretationModel(KnownNames names, VariantModel variants, RoleModel roles, RelationModel relations, ResultModel results)
{
    private const uint Magic = 0x35495047; // "GPI5"

    public KnownNames Names { get; } = names;

    public VariantModel Variants { get; } = variants;

    public RoleModel Roles { get; } = roles;

    public RelationModel Relations { get; } = relations;

    public ResultModel Results { get; } = results;

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Magic);
        Names.Write(writer);
        Variants.Write(writer);
        Roles.Write(writer);
        Relations.Write(writer);
        Results.Write(writer);
        writer.Write(Magic);
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> wrote, or damaged.</exception>
    public static InterpretationModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        try
        {
            Expect(reader);
            var model = new InterpretationModel(KnownNames.Read(reader), VariantModel.Read(reader), RoleModel.Read(reader), RelationModel.Read(reader), ResultModel.Read(reader));
            Expect(reader);
            return model;
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The weights of roles, relations and results are damaged.", error);
        }
    }

    private static void Expect(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("Expected weights of roles, relations and results.");
    }
}
