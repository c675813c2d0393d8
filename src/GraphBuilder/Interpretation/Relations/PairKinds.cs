namespace GraphBuilder.Interpretation.Relations;

/// <summary>Of what few kinds a pair is; each number counts from 0.</summary>
/// <param name="Near">In how many sentences both stand, 2 for more.</param>
internal readonly record struct PairKinds(
    int FromType, int ToType, int FromRole, int ToRole, int Near, int Likeness, int FromPlace, int ToPlace, int FromStage, int ToStage, int FromFame, int ToFame)
{
    public static PairKinds Of(RelationContext paper, int source, int target) => new(
        (int)paper.Traits[source].Type,
        (int)paper.Traits[target].Type,
        (int)paper.Roles[source],
        (int)paper.Roles[target],
        Math.Min(paper.Together(source, target), 2),
        (int)paper.LikenessOf(source, target),
        (int)paper.Traits[source].TitlePlace,
        (int)paper.Traits[target].TitlePlace,
        paper.StageOf(source),
        paper.StageOf(target),
        paper.Traits[source].Fame,
        paper.Traits[target].Fame);
}

/// <summary>The features of a pair by what they hang on: one end's words, those of both, or few kinds.</summary>
[Flags]
internal enum PairPart
{
    /// <summary>Both types and how near they stand.</summary>
    Types = 1,

    /// <summary>Both roles and the target's type.</summary>
    Roles = 2,

    /// <summary>Both roles and how near they stand.</summary>
    RolesNear = 4,

    /// <summary>How alike the names are, both types and how near they stand.</summary>
    Names = 8,

    /// <summary>Both places in the title and the target's type.</summary>
    Title = 16,

    /// <summary>Both stages, the target's type and role.</summary>
    Stage = 32,

    /// <summary>How known both are, and the target's type.</summary>
    Fame = 64,

    /// <summary>The words of the source.</summary>
    Source = 128,

    /// <summary>The words of the target, and its role.</summary>
    Target = 256,

    /// <summary>Words of the one with words, type or role of the other.</summary>
    Both = 512,
    All = 1023,
}
