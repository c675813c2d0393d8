using GraphStore.Model.Cypher;
using Polly;
using Polly.Retry;

namespace GraphStore.Neo4j;

/// <summary>Tries again what may succeed the next time, with pauses that grow and are never the same in two processes.</summary>
public sealed class RetryPolicy
{
    private readonly ResiliencePipeline pipeline;

    /// <param name="chance">Numbers from 0 to 1.</param>
    public RetryPolicy(TimeProvider time, Func<double> chance) => pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = static failed => ValueTask.FromResult(IsTransient(failed.Outcome.Exception)),
            MaxRetryAttempts = 6,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(5),
            UseJitter = true,
            Randomizer = chance,
        })
        .Build();

    public ValueTask<T> Run<T>(Func<CancellationToken, ValueTask<T>> work, CancellationToken cancel) => pipeline.ExecuteAsync(work, cancel);

    private static bool IsTransient(Exception? failure) => failure switch
    {
        CypherException said => said.IsTransient,
        CypherConnectionException lost => lost.CanRepeat,
        _ => false,
    };
}
