using Orleans.Activations;

namespace Orleans.Calls;

/// <summary>A call whose answer is a value of this type.</summary>
internal class Call<T> : Call
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal override object Promise => Method.ReturnsValueTask ? new ValueTask<T>(_answer.Task) : _answer.Task;

    protected Task Answer => _answer.Task;

    protected override bool IsAnswered => _answer.Task.IsCompleted;

    internal override void Fail(Exception exception)
    {
        var first = exception is OperationCanceledException cancelled
            ? _answer.TrySetFromTask(Cancelled(cancelled))
            : _answer.TrySetException(exception);
        if (first)
        {
            Answered();
        }
    }

    protected override async Task InvokeAsync(Activation activation)
    {
        var result = await (Task<T>)Method.Invoke(activation.GrainInstance!, Arguments);
        Succeed((T)Runtime.Copiers.CopyResult(Method, result)!);
    }

    protected void Succeed(T result)
    {
        if (_answer.TrySetResult(result))
        {
            Answered();
        }
    }

    // Only a task that threw it is cancelled and yet keeps the exception itself, message and all.
    private static async Task<T> Cancelled(OperationCanceledException exception)
    {
        await Task.CompletedTask;
        throw exception;
    }
}
