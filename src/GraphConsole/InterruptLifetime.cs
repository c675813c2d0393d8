using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace GraphConsole;

/// <summary>Ctrl-C, unless somebody catches it, and SIGTERM ask the running verb to stop; a second Ctrl-C ends the process at once.</summary>
internal sealed class InterruptLifetime(IHostApplicationLifetime application, Interrupts interrupts) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> signals = [];
    private int asked;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        signals.Clear();
    }

    private void Stop(PosixSignalContext context)
    {
        if (context.Signal == PosixSignal.SIGINT && interrupts.Raise())
        {
            context.Cancel = true;
            return;
        }

        context.Cancel = Interlocked.Increment(ref asked) == 1;
        if (context.Cancel)
            application.StopApplication();
    }
}
