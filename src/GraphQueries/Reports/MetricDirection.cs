using System.Collections.Frozen;

namespace GraphQueries.Reports;

/// <summary>Whether more or less of a metric is better, as far as its name says so: what a change in a text goes by ("improves perplexity by 2") is no evidence, and most metrics say it themselves.</summary>
internal static class MetricDirection
{
    public const string Higher = "higher";
    public const string Lower = "lower";

    /// <summary>Last words of names, in lower case, of which less is better.</summary>
    private static readonly FrozenSet<string> LowerWords = new[]
    {
        "error", "errors", "loss", "perplexity", "ppl", "risk", "regret", "latency", "runtime", "overhead", "bpc", "bpb", "nll", "cross-entropy", "divergence",
        "fid", "kid", "fvd", "fad", "lpips", "wer", "cer", "per", "ter", "der", "eer", "ece", "mae", "mse", "rmse", "nrmse", "mape", "mase", "crps", "mpjpe", "pa-mpjpe", "hd95",
        "flops", "gflops", "tflops", "macs", "distance",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Two last words of which less is better, where the last alone would not say so.</summary>
    private static readonly FrozenSet<string> LowerPhrases = new[]
    {
        "error rate", "training time", "inference time", "computation time", "decoding time", "convergence time", "response time", "wall-clock time", "computational cost", "communication cost",
        "training cost", "inference cost", "memory usage", "memory consumption", "energy consumption", "hallucination rate", "false-positive rate", "positive rate", "negative rate", "alarm rate",
        "failure rate", "forgetting rate", "collision rate", "per byte", "per character", "per dimension",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> HigherWords = new[]
    {
        "accuracy", "precision", "recall", "f1", "micro-f1", "macro-f1", "f-measure", "f1-score", "auc", "auroc", "auprc", "map", "mrr", "ndcg", "bleu", "rouge", "meteor", "chrf", "cider", "spice",
        "comet", "bleurt", "bertscore", "iou", "miou", "dice", "psnr", "ssim", "speedup", "throughput", "pass", "mcc", "pq", "hits", "ap",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> HigherPhrases = new[]
    {
        "exact match", "success rate", "win rate", "acceptance rate", "hit rate", "inception score", "f1 score", "bleu score", "rouge score", "dice score", "matthews correlation",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary><c>higher</c>, <c>lower</c>, or null where the name does not say.</summary>
    public static string? Better(string name)
    {
        string[] words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        string last = Plain(words[^1]);
        string phrase = words.Length > 1 ? $"{words[^2]} {last}" : last;
        return phrase switch
        {
            _ when HigherPhrases.Contains(phrase) => Higher,
            _ when words is [.., "true", "positive" or "negative", "rate"] => Higher,
            _ when LowerPhrases.Contains(phrase) || LowerWords.Contains(last) => Lower,
            _ when HigherWords.Contains(last) => Higher,
            _ => null,
        };
    }

    /// <summary>Without what says at how many, or of which order: <c>NDCG@10</c>, <c>BLEU-4</c>, <c>ROUGE-L</c>.</summary>
    private static string Plain(string word)
    {
        if (word.IndexOf('@', StringComparison.Ordinal) is var at and > 0)
            word = word[..at];
        if (HigherWords.Contains(word) || LowerWords.Contains(word))
            return word;
        return word.LastIndexOf('-') is var dash and > 0 && word.Length - dash <= 3 && (char.IsAsciiDigit(word[^1]) || word.EndsWith("-l", StringComparison.Ordinal))
            ? word[..dash]
            : word;
    }
}
