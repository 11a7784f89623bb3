using System.Collections.Concurrent;

namespace FocusNetGrid.Training.Trials;

/// <summary>
/// One thread for all that computes. Torch keeps dispose scopes, the gradient mode and the team of worker threads by thread: hopping from thread to
/// thread between epochs would split the scopes and multiply the teams and their memory.
/// </summary>
internal sealed class TrainingThread : IDisposable
{
    private readonly BlockingCollection<Action> work = [];
    private readonly Thread thread;

    public TrainingThread()
    {
        thread = new Thread(Run) { IsBackground = true, Name = "training" };
        thread.Start();
    }

    /// <summary>Runs a function on the thread, after those asked for before.</summary>
    public Task<T> RunAsync<T>(Func<T> function)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() =>
        {
            try
            {
                completion.SetResult(function());
            }
            catch (OperationCanceledException cancelled)
            {
                completion.SetCanceled(cancelled.CancellationToken);
            }
            catch (Exception problem)
            {
                completion.SetException(problem);
            }
        });
        return completion.Task;
    }

    /// <summary>Runs an action on the thread.</summary>
    public Task RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return true;
    });

    /// <summary>Lets work in hand finish, then ends the thread.</summary>
    public void Dispose()
    {
        work.CompleteAdding();
        thread.Join();
        work.Dispose();
    }

    private void Run()
    {
        foreach (var action in work.GetConsumingEnumerable())
        {
            action();
        }
    }
}
