using System.Net;
using System.Net.Sockets;

namespace Support;

/// <summary>Stands between a client and a server and hinders them: delays, and cuts connections after so many bytes of an answer or of requests.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, port: 0);
    private readonly Uri server;
    private readonly CancellationTokenSource ending = new();
    private readonly Task accepting;
    private readonly Lock gate = new();
    private long bytesLeft;
    private int cutsLeft;
    private int cutAfter;

    public CuttingProxy(Uri server)
    {
        this.server = server;
        listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = Accept();
    }

    public Uri Address { get; }

    /// <summary>How long every piece of an answer is held back.</summary>
    public TimeSpan Delay { get; set; }

    public int Cuts { get; private set; }

    /// <summary>So many bytes of requests still reach the server; what is beyond is swallowed, and that connection closed. Null: all do.</summary>
    public long? RequestBytesLeft { get; set; }

    /// <summary>Closes connections, so many in a row, each after so many bytes that the server sent from here on.</summary>
    public void Cut(int afterBytes, int times = 1)
    {
        lock (gate)
        {
            cutAfter = afterBytes;
            bytesLeft = afterBytes;
            cutsLeft = times;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task Accept()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(Serve(await listener.AcceptTcpClientAsync(ending.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var both = client;
        using var upstream = new TcpClient();
        try
        {
            await upstream.ConnectAsync(server.Host, server.Port, ending.Token);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
            var up = Ask(client.GetStream(), upstream, end.Token);
            await Task.WhenAny(Answer(upstream.GetStream(), client, end.Token), up);
            await end.CancelAsync();
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // One of the two hung up, or the test is over.
        }
    }

    private async Task Ask(NetworkStream from, TcpClient to, CancellationToken cancel)
    {
        byte[] buffer = new byte[16 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            int passed = PassedOfRequest(read);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, passed), cancel);
            if (passed < read)
                return;
        }
    }

    private async Task Answer(NetworkStream from, TcpClient to, CancellationToken cancel)
    {
        byte[] buffer = new byte[16 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            if (Delay > TimeSpan.Zero)
                await Task.Delay(Delay, cancel);
            int passed = Passed(read);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, passed), cancel);
            if (passed < read)
                return;
        }
    }

    private int PassedOfRequest(int read)
    {
        lock (gate)
        {
            int passed = (int)Math.Min(RequestBytesLeft ?? read, read);
            RequestBytesLeft -= passed;
            if (passed < read)
                Cuts++;
            return passed;
        }
    }

    private int Passed(int read)
    {
        lock (gate)
        {
            if (cutsLeft == 0)
                return read;
            if (bytesLeft >= read)
            {
                bytesLeft -= read;
                return read;
            }

            int passed = (int)bytesLeft;
            Cuts++;
            cutsLeft--;
            bytesLeft = cutAfter;
            return passed;
        }
    }
}
