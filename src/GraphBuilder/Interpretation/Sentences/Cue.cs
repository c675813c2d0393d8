namespace GraphBuilder.Interpretation.Sentences;

/// <summary>What a word tells about its sentence; the words of each kind are in <c>cue-words.tsv</c>.</summary>
internal enum Cue : byte
{
    None,

    /// <summary>The authors speak: "we".</summary>
    We,

    /// <summary>"our".</summary>
    Our,

    /// <summary>What was spoken of before: "it", "this".</summary>
    It,

    /// <summary>"propose", "introduce", "release".</summary>
    Propose,

    /// <summary>"called", "dubbed".</summary>
    Name,

    /// <summary>"novel", "simple": what authors say of their own.</summary>
    Novel,

    /// <summary>"experiments", "evaluate".</summary>
    Evaluate,

    /// <summary>"dataset", "benchmarks".</summary>
    Data,

    /// <summary>"outperforms", "better".</summary>
    Surpass,

    /// <summary>"compared", "than".</summary>
    Compare,

    /// <summary>"existing", "baseline".</summary>
    Baseline,

    /// <summary>"tackle", "mitigate", "enable".</summary>
    Address,

    /// <summary>"leverage", "based".</summary>
    Use,

    /// <summary>"combine", "with".</summary>
    Combine,

    /// <summary>"extends", "variant".</summary>
    Extend,

    /// <summary>"consists", "component".</summary>
    Contain,

    /// <summary>"is".</summary>
    Be,

    /// <summary>"as", "like".</summary>
    As,

    /// <summary>"kind", "family".</summary>
    Kind,

    /// <summary>"however", "suffer".</summary>
    Problem,

    /// <summary>"demonstrate", "achieves".</summary>
    Show,

    /// <summary>"investigate", "survey".</summary>
    Study,

    /// <summary>"method", "framework": with "our" before it, the proposal.</summary>
    Artefact,

    /// <summary>"for", "towards".</summary>
    Goal,

    /// <summary>"on", "across".</summary>
    On,

    /// <summary>"accuracy", "score".</summary>
    Metric,
}
