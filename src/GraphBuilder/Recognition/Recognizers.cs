namespace GraphBuilder.Recognition;

/// <summary>The names by which mentions say who found them.</summary>
internal static class Recognizers
{
    /// <summary>The words are an entry of the lexicon.</summary>
    public const string Lexicon = "lexicon";

    /// <summary>The words are such as terms are made of.</summary>
    public const string Phrase = "phrase";

    /// <summary>The text defines an abbreviation: this is its expansion.</summary>
    public const string LongForm = "long form";

    /// <summary>The text defines this abbreviation.</summary>
    public const string ShortForm = "short form";

    /// <summary>Written as names are: capitals inside, digits, capitals amid a sentence.</summary>
    public const string NameShape = "name shape";

    /// <summary>Stands before the title's colon.</summary>
    public const string TitleName = "title name";

    /// <summary>After "called", "named", "dubbed", "termed".</summary>
    public const string NamedName = "named";

    /// <summary>After "we propose", "introduce", "present".</summary>
    public const string ProposedName = "proposed";

    /// <summary>Before "benchmark", "dataset", "corpus".</summary>
    public const string DatasetName = "dataset name";

    /// <summary>The trained chain holds it for a term.</summary>
    public const string Tagger = "tagger";
}
