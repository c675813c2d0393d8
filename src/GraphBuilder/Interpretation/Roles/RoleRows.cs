using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>The rows of numbers from which the trees judge the roles of a paper's entities: each one's own estimates, and how it stands among the others.</summary>
/// <param name="proposals">How each entity is said to be proposed.</param>
/// <param name="roles">The first model's probabilities, entity after entity.</param>
internal sealed class RoleRows(ImmutableArray<PaperEntity> entities, PaperUnits units, ImmutableArray<EntityTraits> traits, Proposal[] proposals, float[] roles)
{
    public const int Columns = 50 + ClaimColumns.Count;

    private const int RoleCount = 6;
    private const int ProposalFlags = 8;

    /// <summary>Kin less likely proposed tell nothing.</summary>
    private const float LeastKin = 0.1f;

    /// <summary>Shorter names stand in others by chance.</summary>
    private const int ShortestKin = 3;

    private readonly PaperSums _sums = PaperSums.Of(traits, roles);

    /// <summary>Fills the row of an entity.</summary>
    public void Fill(int entity, Span<float> row)
    {
        EntityTraits own = traits[entity];
        ReadOnlySpan<float> estimate = roles.AsSpan(entity * RoleCount, RoleCount);
        int at = 0;
        foreach (float probability in estimate)
            row[at++] = probability;
        for (int type = 0; type < 5; type++)
            row[at++] = (int)own.Type == type ? 1 : 0;
        row[at++] = (float)entities[entity].Confidence;
        row[at++] = own.IsProper ? 1 : 0;
        row[at++] = own.IsTitleCased ? 1 : 0;
        row[at++] = own.IsDefined ? 1 : 0;
        row[at++] = (int)own.TitlePlace;
        row[at++] = own.Count;
        row[at++] = own.Fame;
        row[at++] = own.FameOfAny;
        row[at++] = entities[entity].TextsWrittenOut;
        row[at++] = entities[entity].Texts;
        row[at++] = own.Owned;
        row[at++] = own.WordCount;
        row[at++] = own.FirstSentence;
        row[at++] = own.FirstSentence - units.ProposingSentence;
        row[at++] = units.Sentences.Length;
        for (int flag = 0; flag < ProposalFlags; flag++)
            row[at++] = ((int)proposals[entity] >> flag) & 1;

        float proposed = estimate[(int)Role.Proposed], evaluated = estimate[(int)Role.EvaluatedOn];
        row[at++] = _sums.Rank(traits, roles, entity, Role.Proposed);
        row[at++] = _sums.BestBeside(entity);
        row[at++] = proposed - _sums.BestBeside(entity);
        row[at++] = _sums.Proposed - proposed;
        row[at++] = _sums.EvaluatedOn - evaluated;
        row[at++] = _sums.Likely;
        row[at++] = _sums.Datasets;
        row[at++] = entities.Length;
        row[at++] = units.ProposingSentence < units.Sentences.Length ? 1 : 0;
        row[at++] = own.FirstSentence == _sums.FirstSentence ? 1 : 0;
        row[at++] = IsAmid(entity) ? 1 : 0;
        row[at++] = LastField(entity);
        row[at++] = Company(entity);
        row[at++] = _sums.ProposedOfType(traits, roles, entity);
        (row[at++], row[at++]) = Kin(entity);
        ClaimColumns.Fill(units, units.UnitsOf[entity], row[at..]);
    }

    /// <summary>
    /// The greatest probability of being proposed among the entities whose name stands in this one's, and among those in whose name this one's stands: what is built of a new name (<c>LampNet-B</c>) is most
    /// often new too.
    /// </summary>
    private (float Within, float Around) Kin(int entity)
    {
        string own = entities[entity].Name;
        float within = 0, around = 0;
        for (int other = 0; other < entities.Length; other++)
        {
            float proposed = roles[other * RoleCount];
            if (other == entity || proposed < LeastKin || proposed <= Math.Min(within, around))
                continue;
            string name = entities[other].Name;
            (string shorter, string longer) = name.Length < own.Length ? (name, own) : (own, name);
            if (shorter.Length < ShortestKin || shorter.Length == longer.Length || !longer.Contains(shorter, StringComparison.OrdinalIgnoreCase))
                continue;
            if (name.Length < own.Length)
                within = Math.Max(within, proposed);
            else
                around = Math.Max(around, proposed);
        }

        return (within, around);
    }

    /// <summary>Whether the sentence before and the one behind the first that has the entity have it too.</summary>
    private bool IsAmid(int entity) =>
        units.UnitsOf[entity].Any(unit => units.SentenceOf[unit] == traits[entity].FirstSentence + 1);

    /// <summary>How far down the abstract the last mention stands, 0 to 1.</summary>
    private float LastField(int entity) =>
        units.UnitsOf[entity].IsEmpty ? 0 : (float)units.SentenceOf[units.UnitsOf[entity][^1]] / units.Sentences.Length;

    /// <summary>The greatest probability of being proposed among the entities of the sentence in which this one stands first.</summary>
    private float Company(int entity)
    {
        if (traits[entity].FirstSentence >= units.Sentences.Length)
            return 0;
        SentenceUnits sentence = units.Sentences[traits[entity].FirstSentence];
        float best = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            int other = units.Units[i].Entity;
            if (other >= 0 && other != entity)
                best = Math.Max(best, roles[other * RoleCount]);
        }

        return best;
    }

    /// <summary>What is summed over a paper's entities.</summary>
    private sealed record PaperSums(float Proposed, float EvaluatedOn, int Likely, int Datasets, int First, float Best, float Second, int FirstSentence)
    {
        public static PaperSums Of(ImmutableArray<EntityTraits> traits, float[] roles)
        {
            float proposed = 0, evaluated = 0, best = 0, second = 0;
            int likely = 0, datasets = 0, first = -1;
            for (int i = 0; i < traits.Length; i++)
            {
                float one = roles[i * RoleCount];
                proposed += one;
                evaluated += roles[(i * RoleCount) + 1];
                likely += one > 0.3f ? 1 : 0;
                datasets += traits[i].Type == TermType.Dataset ? 1 : 0;
                if (one > best)
                    (first, second, best) = (i, best, one);
                else
                    second = Math.Max(second, one);
            }

            return new PaperSums(proposed, evaluated, likely, datasets, first, best, second, first < 0 ? -1 : traits[first].FirstSentence);
        }

        /// <summary>The greatest probability among the others.</summary>
        public float BestBeside(int entity) => entity == First ? Second : Best;

        public int Rank(ImmutableArray<EntityTraits> traits, float[] roles, int entity, Role role)
        {
            int rank = 0;
            for (int i = 0; i < traits.Length; i++)
                rank += roles[(i * RoleCount) + (int)role] > roles[(entity * RoleCount) + (int)role] ? 1 : 0;
            return rank;
        }

        /// <summary>The probabilities of being proposed of the others of its type, summed.</summary>
        public float ProposedOfType(ImmutableArray<EntityTraits> traits, float[] roles, int entity)
        {
            float sum = 0;
            for (int i = 0; i < traits.Length; i++)
                sum += i != entity && traits[i].Type == traits[entity].Type ? roles[i * RoleCount] : 0;
            return sum;
        }
    }
}
