using Orleans.Activations;

namespace Orleans.Calls;

/// <summary>A call that answers with its end only.</summary>
internal sealed class CallOfNothing : Call<bool>
{
    internal override object Promise => (Method.IsOneWay, Method.ReturnsValueTask) switch
    {
        (true, true) => ValueTask.CompletedTask,
        (true, false) => Task.CompletedTask,
        (false, true) => new ValueTask(Answer),
        (false, false) => Answer,
    };

    protected override async Task InvokeAsync(Activation activation)
    {
        await Method.Invoke(activation.GrainInstance!, Arguments);
        Succeed(true);
    }
}
