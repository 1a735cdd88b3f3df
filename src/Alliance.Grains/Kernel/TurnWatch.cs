using System.Collections.Immutable;
using System.Diagnostics;
using Alliance.Domain.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>A command's turn with what is told of it: its span under the caller's, its outcome and how long it took. The same under every engine.</summary>
internal static class TurnWatch
{
    public static async Task<CommandOutcome> TakeAsync(IActivation activation, Envelope envelope, ActivityContext parent)
    {
        using var watch = new Watch(envelope, parent);
        try
        {
            return watch.Answered(await activation.TakeAsync(envelope));
        }
        catch (Exception trouble)
        {
            watch.Failed(trouble);
            throw;
        }
    }

    /// <summary>Commands that may share a transaction: the answers of as many of the first as did (see <see cref="IActivation.TakeTogetherAsync"/>).</summary>
    /// <exception cref="Storage.Kernel.OutcomeUnknownException">For all of them.</exception>
    public static async Task<ImmutableArray<CommandOutcome>> TakeTogetherAsync(
        IActivation activation, IReadOnlyList<Envelope> envelopes, IReadOnlyList<ActivityContext> parents)
    {
        var watches = envelopes.Select((e, i) => new Watch(e, parents[i])).ToList();
        try
        {
            var outcomes = await activation.TakeTogetherAsync(envelopes, [.. watches.Select(w => w.TraceParent)]);
            for (var i = 0; !outcomes.IsDefault && i < outcomes.Length; i++)
            {
                watches[i].Answered(outcomes[i]);
            }

            return outcomes;
        }
        catch (Exception trouble)
        {
            watches.ForEach(w => w.Failed(trouble));
            throw;
        }
        finally
        {
            watches.ForEach(w => w.Dispose());
        }
    }

    /// <summary>One turn; where it comes to no answer (it is taken again by itself) nothing is told of it.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly KeyValuePair<string, object?> _name;

        private readonly Activity? _activity;

        private readonly long _began = Stopwatch.GetTimestamp();

        private bool _ended;

        public Watch(Envelope envelope, ActivityContext parent)
        {
            _name = new KeyValuePair<string, object?>("command", Catalog.NameOf(envelope.Command).Name);
            _activity = envelope.Command is IUntraceable ? null : GrainTelemetry.Activities.StartActivity((string)_name.Value!, ActivityKind.Internal, parent);
            _activity?.SetTag("alliance.stream", envelope.Command.Stream.ToString()).SetTag("alliance.scope", envelope.Command.Scope.ToString());
        }

        public string? TraceParent => _activity?.Id;

        public CommandOutcome Answered(CommandOutcome outcome)
        {
            Count(outcome.Accepted ? "accepted" : "refused");
            if (outcome.Code is { } code)
            {
                _activity?.SetTag("alliance.code", code);
                GrainTelemetry.Rejections.Add(1, _name, new KeyValuePair<string, object?>("code", code));
            }

            return outcome;
        }

        public void Failed(Exception trouble)
        {
            _activity?.SetStatus(ActivityStatusCode.Error, trouble.Message);
            Count("failed");
        }

        public void Dispose()
        {
            if (!_ended && _activity is not null)
            {
                _activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            }

            _activity?.Dispose();
        }

        private void Count(string outcome)
        {
            _ended = true;
            GrainTelemetry.Commands.Add(1, _name, new KeyValuePair<string, object?>("outcome", outcome));
            GrainTelemetry.TurnDuration.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, _name);
        }
    }
}
