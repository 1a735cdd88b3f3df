namespace Alliance.Silo.Kernel;

/// <summary>What a process is started with. The time zone is no option: terms begin and end at midnight in China.</summary>
public sealed record AllianceOptions
{
    public const string DefaultDatabase = "sqlite:Data Source=var/alliance.db";

    /// <summary><c>sqlite:…</c>, <c>postgresql:…</c> or <c>sqlserver:…</c>.</summary>
    public string Database { get; init; } = Environment.GetEnvironmentVariable("ALLIANCE_DATABASE") ?? DefaultDatabase;

    /// <summary>Real alliances with accounts and a past are loaded at the first start.</summary>
    public bool Demo { get; init; }

    /// <summary>Name of this process in traces, metrics and logs.</summary>
    public string ServiceName { get; init; } = "alliance";
}
