namespace GraphStore.Folder;

/// <summary>What <see cref="GraphValidator"/> finds.</summary>
public static class FindingCodes
{
    /// <summary>The manifest cannot be read or does not fit its own hash.</summary>
    public const string DamagedManifest = "damaged-manifest";

    /// <summary>The store was written by a newer version of this program.</summary>
    public const string NewerFormat = "newer-format";

    /// <summary>A file that the manifest lists is not there.</summary>
    public const string MissingFile = "missing-file";

    /// <summary>A file that the manifest does not list is there.</summary>
    public const string ExtraFile = "extra-file";

    /// <summary>The bytes of a file are not those that the manifest hashed.</summary>
    public const string ChangedFile = "changed-file";

    /// <summary>The number of rows is not the one that the manifest says.</summary>
    public const string WrongCount = "wrong-count";

    /// <summary>A line that is no row: broken off, quoted wrongly, with too many or too few fields.</summary>
    public const string MalformedRow = "malformed-row";

    /// <summary>The header is not that of the label or type.</summary>
    public const string WrongHeader = "wrong-header";

    /// <summary>A value is not of its column's kind.</summary>
    public const string WrongKind = "wrong-kind";

    /// <summary>A label or type that the schema does not have, or that the table is not for.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>The id does not name a node of its label.</summary>
    public const string WrongId = "wrong-id";

    /// <summary>A property is missing or has a value that the schema does not allow.</summary>
    public const string WrongProperty = "wrong-property";

    /// <summary>Two nodes have one id.</summary>
    public const string DuplicateId = "duplicate-id";

    /// <summary>Two relationships have one type, start and end.</summary>
    public const string DuplicateRelationship = "duplicate-relationship";

    /// <summary>The rows are not by ascending id, or start and end.</summary>
    public const string Unsorted = "unsorted";

    /// <summary>A relationship starts or ends at a node that is not there.</summary>
    public const string DanglingEnd = "dangling-end";

    /// <summary>A relationship starts or ends at a node whose label its type does not allow.</summary>
    public const string WrongEnds = "wrong-ends";

    /// <summary>A digest does not fit the rest of its row.</summary>
    public const string WrongDigest = "wrong-digest";

    /// <summary>An evidence is malformed, or names a paper or a place in its text that is not there.</summary>
    public const string WrongEvidence = "wrong-evidence";

    /// <summary>The content is right, but not written the way the store writes it.</summary>
    public const string NotCanonical = "not-canonical";

    /// <summary>A line of the diagnostics is none.</summary>
    public const string MalformedDiagnostic = "malformed-diagnostic";

    /// <summary>A line of the changes is none.</summary>
    public const string MalformedChange = "malformed-change";

    /// <summary>A file has more findings than are listed.</summary>
    public const string More = "more";
}
