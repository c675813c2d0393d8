namespace GraphBuilder.Interpretation.Relations;

/// <summary>How two names are like each other, word by word.</summary>
internal enum NameLikeness : byte
{
    None,

    /// <summary>"streaming speech recognition", "speech recognition".</summary>
    SourceEndsWithTarget,

    /// <summary>"speech recognition", "streaming speech recognition".</summary>
    TargetEndsWithSource,

    /// <summary>"BERT-large", "BERT".</summary>
    SourceStartsWithTarget,

    /// <summary>"BERT", "BERT-large".</summary>
    TargetStartsWithSource,

    /// <summary>"few-shot classification", "zero-shot classification".</summary>
    SameHead,

    /// <summary>"OpenCLIP", "CLIP".</summary>
    SourceContainsTarget,

    /// <summary>"CLIP", "OpenCLIP".</summary>
    TargetContainsSource,
}
