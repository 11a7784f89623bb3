using Microsoft.Extensions.Logging;
using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>What the runtime has to say where no caller could hear it.</summary>
internal sealed partial class RuntimeLog(ILogger log)
{
    private readonly ILogger _log = log;

    [LoggerMessage(Level = LogLevel.Error, Message = "Error activating grain {Grain}")]
    internal partial void ActivationFailed(GrainId grain, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Error deactivating grain {Grain}")]
    internal partial void DeactivationFailed(GrainId grain, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A timer callback of grain {Grain} failed")]
    internal partial void TimerFailed(GrainId grain, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "One-way call {Call} failed")]
    internal partial void OneWayFailed(Call call, Exception exception);
}
