namespace Alliance.Domain.Kernel;

/// <summary>
/// A command that must not be traced to whoever sent it: it leaves no receipt, its events name nobody (<see cref="Caller.Anonymous"/>)
/// and carry an id of chance, no trace is made of its turn. What makes repeating it harmless is in the command itself.
/// </summary>
public interface IUntraceable : ICommand;

/// <summary>
/// What the command's facts say of the tables may be read before the commands that wait beside it have committed: where two of
/// them would write the same, the tables' own keys let only one of them through, and the other reads again.
/// </summary>
public interface IReadsAhead : ICommand;
