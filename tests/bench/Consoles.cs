using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;

namespace Alliance.Bench;

/// <summary>Many live consoles, each a raw WebSocket: what they hear is counted by a mark within the text.</summary>
public sealed class Consoles : IAsyncDisposable
{
    private readonly ConcurrentBag<ClientWebSocket> _sockets = [];
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _listening = [];
    private volatile Waiting? _waiting;

    private sealed class Waiting(byte[] mark, int left)
    {
        private int _left = left;

        public byte[] Mark => mark;

        public TaskCompletionSource All { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Heard()
        {
            if (Interlocked.Decrement(ref _left) == 0)
            {
                All.TrySetResult();
            }
        }
    }

    public Task OpenAsync(int count, Uri address, string? token, IReadOnlyList<string> greetings) =>
        OpenAsync(address, [.. Enumerable.Repeat(token, count)], greetings, _ => { });

    /// <param name="tokens">One for each console.</param>
    /// <param name="told">Called with the console's number whenever it has read something.</param>
    public async Task OpenAsync(Uri address, IReadOnlyList<string?> tokens, IReadOnlyList<string> greetings, Action<int> told)
    {
        foreach (var some in Enumerable.Range(0, tokens.Count).Chunk(50))
        {
            await Task.WhenAll(some.Select(async i =>
            {
                var socket = new ClientWebSocket();
                if (tokens[i] is { } token)
                {
                    socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
                }

                await socket.ConnectAsync(address, _end.Token);
                foreach (var greeting in greetings)
                {
                    await socket.SendAsync(Encoding.UTF8.GetBytes(greeting), WebSocketMessageType.Text, endOfMessage: true, _end.Token);
                }

                _sockets.Add(socket);
                _listening.Add(ListenAsync(socket, () => told(i)));
            }));
        }
    }

    /// <summary>Ends when every console has heard the mark once.</summary>
    public Task HearAsync(string mark, TimeSpan? within = null)
    {
        var waiting = new Waiting(Encoding.UTF8.GetBytes(mark), _sockets.Count);
        _waiting = waiting;
        return waiting.All.Task.WaitAsync(within ?? TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }

        _end.Dispose();
    }

    private async Task ListenAsync(ClientWebSocket socket, Action told)
    {
        // A mark may be cut by the end of one reading: its beginning is kept for the next.
        var (buffer, kept) = (new byte[64 * 1024], 0);
        try
        {
            while (!_end.IsCancellationRequested)
            {
                var heard = await socket.ReceiveAsync(buffer.AsMemory(kept), _end.Token);
                var length = kept + heard.Count;
                told();
                if (_waiting is { } waiting && buffer.AsSpan(0, length).IndexOf(waiting.Mark) >= 0)
                {
                    waiting.Heard();
                    kept = 0;
                }
                else
                {
                    kept = Math.Min(length, 64);
                    buffer.AsSpan(length - kept, kept).CopyTo(buffer);
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The bench is over.
        }
    }
}
