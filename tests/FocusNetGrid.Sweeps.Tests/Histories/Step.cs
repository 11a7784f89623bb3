using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>Something that happens in a history. One that makes no sense where it stands, such as a late message where none is under way, does nothing.</summary>
internal abstract record Step;

/// <summary>A worker makes its next call, or repeats the one that it heard no answer to.</summary>
internal sealed record Work(int Worker, Fate Fate = Fate.Heard) : Step;

/// <summary>A message arrives that was under way.</summary>
internal sealed record Arrive(int Message) : Step;

/// <summary>Time passes; leases whose time is up end.</summary>
internal sealed record Wait(int Seconds) : Step;

/// <summary>A worker's attempt goes wrong, or the worker leaves in good order.</summary>
internal sealed record Break(int Worker, FailureKind Kind) : Step;

/// <summary>A worker is gone without a word, and another comes in its place.</summary>
internal sealed record Vanish(int Worker) : Step;

/// <summary>A sweep takes a worker for gone, rightly or not.</summary>
internal sealed record Abandon(int Sweep, int Worker) : Step;

/// <summary>A sweep's ledger is written.</summary>
internal sealed record Save(int Sweep) : Step;

/// <summary>A sweep's process dies: it goes on with what was written last.</summary>
internal sealed record Crash(int Sweep) : Step;

/// <summary>A user pauses a sweep.</summary>
internal sealed record Pause(int Sweep) : Step;

/// <summary>A user resumes a sweep.</summary>
internal sealed record Resume(int Sweep) : Step;

/// <summary>A user cancels a sweep.</summary>
internal sealed record Cancel(int Sweep) : Step;

/// <summary>A user has trials tried anew.</summary>
internal sealed record Retry(int Sweep, bool CancelledToo) : Step;

/// <summary>A pruner stops a trial.</summary>
internal sealed record Prune(int Sweep, int Index) : Step;

/// <summary>A search that learns proposes the next trial.</summary>
internal sealed record Extend(int Sweep) : Step;
