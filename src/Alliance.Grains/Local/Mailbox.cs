using Alliance.Grains.Kernel;

namespace Alliance.Grains.Local;

internal enum Posting
{
    Taken,
    Full,

    /// <summary>The aggregate was just unloaded: a new mailbox has to be made.</summary>
    Closed,
}

/// <summary>One aggregate and the turns that wait for it, in the order they came. A mailbox without turns costs no thread.</summary>
internal sealed class Mailbox(IActivation activation, int capacity, TimeProvider clock, Action turnEnded) : IThreadPoolWorkItem
{
    /// <summary>Commands that wait together are taken together; enough to share a flush of the disk, few enough to be redone one by one.</summary>
    private const int MostTogether = 128;

    private readonly Lock _gate = new();

    private Queue<Turn>? _waiting;

    private bool _running;

    private bool _closed;

    public long LastUsed { get; private set; } = clock.GetTimestamp();

    public Posting Post(Turn turn)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return Posting.Closed;
            }

            _waiting ??= new Queue<Turn>();
            if (_waiting.Count >= capacity)
            {
                return Posting.Full;
            }

            _waiting.Enqueue(turn);
            if (_running)
            {
                return Posting.Taken;
            }

            _running = true;
        }

        // Without the poster's execution context: a turn belongs to no request.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return Posting.Taken;
    }

    /// <summary>True when nothing was waiting or running; from then on nothing can be posted.</summary>
    public bool TryClose()
    {
        lock (_gate)
        {
            return _closed = _closed || !_running;
        }
    }

    /// <summary>Answers every turn that has not begun; the one that has is finished.</summary>
    public void Abandon()
    {
        Turn[] turns;
        lock (_gate)
        {
            _closed = true;
            turns = _waiting?.ToArray() ?? [];
        }

        foreach (var turn in turns)
        {
            turn.Abandon();
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = RunAsync();

    private async Task RunAsync()
    {
        var turns = new List<Turn>(1);
        while (Next(turns) is var taken and > 0)
        {
            await Turn.RunAsync(activation, turns);
            for (; taken > 0; taken--)
            {
                turnEnded();
            }
        }
    }

    /// <summary>The turns that are next, begun; those whose caller has given up are counted and left out.</summary>
    private int Next(List<Turn> turns)
    {
        turns.Clear();
        lock (_gate)
        {
            var taken = 0;
            while (taken < MostTogether && _waiting!.TryDequeue(out var turn))
            {
                taken++;
                if (turn.Begin())
                {
                    turns.Add(turn);
                }
            }

            if (taken > 0)
            {
                return taken;
            }

            // An idle mailbox keeps no queue: there may be tens of thousands of them.
            (_running, _waiting) = (false, null);
            LastUsed = clock.GetTimestamp();
            return 0;
        }
    }
}
