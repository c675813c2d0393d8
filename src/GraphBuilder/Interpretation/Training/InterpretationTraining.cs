using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Interpretation.Training;

/// <summary>
/// Learns the tables of weights of this room from annotated papers. Relations and slots see roles as the model tells them, not as annotated; for the papers
/// that the role model itself learns from, a model that did not see them tells the roles.
/// </summary>
internal sealed class InterpretationTraining
{
    private const int Folds = 4;

    private readonly IReadOnlyList<AnnotatedPaper> _papers;
    private readonly FeatureNames _names = new();
    private readonly List<(PaperUnits Units, ImmutableArray<EntityTraits> Traits)> _read = [];
    private readonly List<List<TrainingExample>> _roleExamples = [];
    private readonly Lazy<List<RelationContext>> _contexts;

    public InterpretationTraining(IReadOnlyList<AnnotatedPaper> papers)
    {
        _papers = papers;
        _contexts = new Lazy<List<RelationContext>>(Contexts);
        var features = new FeatureVector(_names);
        foreach (AnnotatedPaper paper in papers)
        {
            PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities, _names);
            ImmutableArray<EntityTraits> traits = EntityTraits.Of(paper.Text, paper.Entities, units, _names, paper.Counted ? 1 : 0);
            _read.Add((units, traits));
            _roleExamples.Add(RoleExamples(paper, units, traits, features));
        }
    }

    /// <summary>How each table is learnt: chosen on the development papers, which it does not learn from.</summary>
    public static TrainingOptions RoleOptions => new(2, 4, 4, 150);

    public static TrainingOptions RelationOptions => new(1.2, 1, 4, 110);

    public static TrainingOptions ValueOptions => new(0.3, 2, 2, 150);

    public static TrainingOptions SlotOptions => new(0.3, 1, 2, 150);

    public LearntTable Roles() => Learn(RoleClassifier.Table, Enum.GetNames<Role>(), [.. _roleExamples.SelectMany(examples => examples)], RoleOptions);

    public LearntTable Relations()
    {
        var features = new FeatureVector(_names);
        var examples = new List<TrainingExample>();
        for (int i = 0; i < _papers.Count; i++)
            examples.AddRange(RelationExamples.Of(_papers[i], _contexts.Value[i], features));
        return Learn(RelationFinder.Table, ["None", .. Enum.GetNames<RelationType>()], examples, RelationOptions);
    }

    public LearntTable Values()
    {
        var features = new FeatureVector(_names);
        var examples = new List<TrainingExample>();
        for (int i = 0; i < _papers.Count; i++)
            examples.AddRange(ResultExamples.Values(_papers[i], _read[i].Units, features));
        return Learn(Results.ResultFinder.ValueTable, ["No", "Yes"], examples, ValueOptions);
    }

    public LearntTable Slots()
    {
        var features = new FeatureVector(_names);
        var examples = new List<TrainingExample>();
        for (int i = 0; i < _papers.Count; i++)
            examples.AddRange(ResultExamples.Slots(_papers[i], _contexts.Value[i], features));
        return Learn(Results.ResultFinder.SlotTable, Enum.GetNames<Results.Slot>(), examples, SlotOptions);
    }

    private LearntTable Learn(string table, string[] classes, List<TrainingExample> examples, TrainingOptions options) =>
        new(table, classes, LogLinearTrainer.Train(examples, classes.Length, options), _names);

    private static List<TrainingExample> RoleExamples(AnnotatedPaper paper, PaperUnits units, ImmutableArray<EntityTraits> traits, FeatureVector features)
    {
        var examples = new List<TrainingExample>();
        for (int i = 0; i < paper.Entities.Length; i++)
        {
            features.Clear();
            RoleFeatures.Add(units, traits, i, features);
            examples.Add(new TrainingExample(features.Keys.ToArray(), (int)paper.Roles[i]));
        }

        return examples;
    }

    private List<RelationContext> Contexts()
    {
        var contexts = new RelationContext[_papers.Count];
        int[] folds = FoldsByText();
        for (int fold = 0; fold < Folds; fold++)
        {
            List<TrainingExample> others = [.. _roleExamples.Where((_, i) => folds[i] != fold).SelectMany(examples => examples)];
            string[] classes = Enum.GetNames<Role>();
            var roles = new RoleClassifier(new LogLinearModel(classes, LogLinearTrainer.Train(others, classes.Length, RoleOptions)));
            for (int i = 0; i < _papers.Count; i++)
            {
                if (folds[i] != fold)
                    continue;
                ImmutableArray<RoleEstimate> told = roles.Classify(_read[i].Units, _read[i].Traits, new FeatureVector());
                contexts[i] = new RelationContext(_papers[i].Entities, _read[i].Units, _read[i].Traits, [.. told.Select(estimate => estimate.Role)], RoleClassifier.MainOf(told));
            }
        }

        return [.. contexts];
    }

    /// <summary>Parts the papers; one that is given twice, with annotated and with found entities, stays in one part.</summary>
    private int[] FoldsByText()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var folds = new int[_papers.Count];
        for (int i = 0; i < folds.Length; i++)
        {
            string text = $"{_papers[i].Text.Title.Text}\n{_papers[i].Text.Abstract.Text}";
            if (!numbers.TryGetValue(text, out int number))
                numbers[text] = number = numbers.Count;
            folds[i] = number % Folds;
        }

        return folds;
    }
}
