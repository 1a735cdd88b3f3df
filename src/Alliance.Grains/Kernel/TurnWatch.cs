using System.Diagnostics;
using Alliance.Domain.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>A command's turn with what is told of it: its span under the caller's, its outcome and how long it took. The same under every engine.</summary>
internal static class TurnWatch
{
    public static async Task<CommandOutcome> TakeAsync(IActivation activation, Envelope envelope, ActivityContext parent)
    {
        var name = new KeyValuePair<string, object?>("command", Catalog.NameOf(envelope.Command).Name);
        using var activity = GrainTelemetry.Activities.StartActivity((string)name.Value!, ActivityKind.Internal, parent);
        activity?.SetTag("alliance.stream", envelope.Command.Stream.ToString()).SetTag("alliance.scope", envelope.Command.Scope.ToString());
        var began = Stopwatch.GetTimestamp();
        try
        {
            var outcome = await activation.TakeAsync(envelope);
            Count(name, outcome.Accepted ? "accepted" : "refused");
            if (outcome.Code is { } code)
            {
                activity?.SetTag("alliance.code", code);
                GrainTelemetry.Rejections.Add(1, name, new KeyValuePair<string, object?>("code", code));
            }

            return outcome;
        }
        catch (Exception trouble)
        {
            activity?.SetStatus(ActivityStatusCode.Error, trouble.Message);
            Count(name, "failed");
            throw;
        }
        finally
        {
            GrainTelemetry.TurnDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, name);
        }
    }

    private static void Count(KeyValuePair<string, object?> name, string outcome) =>
        GrainTelemetry.Commands.Add(1, name, new KeyValuePair<string, object?>("outcome", outcome));
}
