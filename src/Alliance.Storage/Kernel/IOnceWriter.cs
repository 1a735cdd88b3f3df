namespace Alliance.Storage.Kernel;

/// <summary>
/// Rows written with an event, in the append's own transaction, and never again: they are not made anew from the log. For what
/// must be done once because something happened, such as a mail to be sent. When it throws, that append is rolled back, alone.
/// </summary>
public interface IOnceWriter
{
    /// <summary>Names of the events it follows.</summary>
    IReadOnlySet<string> Events { get; }

    /// <summary>Before the projections instead: it reads in the tables what was.</summary>
    bool BeforeTables => false;

    Task WriteAsync(ProjectionContext context, StoredEvent stored);
}
