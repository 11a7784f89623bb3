using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>
/// Runs the turns of one activation, one after the other, on whatever pool thread is free. Whoever adds to an idle one
/// queues it to the pool; it then drains what has come together in one go, up to a quantum.
/// </summary>
internal sealed class ActivationScheduler(Activation activation, TimeSpan quantum) : TaskScheduler, IWorkItemScheduler, IThreadPoolWorkItem
{
    // Most activations are idle most of the time, so an empty queue must weigh little; the lock is held for an assignment or two.
    private readonly Queue<object> _work = new();
    private readonly long _quantum = (long)quantum.TotalMilliseconds;
    private bool _scheduled;
    private int _drainingThread;

    internal Activation Activation => activation;

    public override int MaximumConcurrencyLevel => 1;

    public void QueueAction(Action action) => Add(action);

    void IWorkItemScheduler.QueueTask(Task task) => task.Start(this);

    internal void Add(object work)
    {
        lock (_work)
        {
            _work.Enqueue(work);
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    void IThreadPoolWorkItem.Execute()
    {
        _drainingThread = Environment.CurrentManagedThreadId;
        var until = Environment.TickCount64 + _quantum;
        while (Next() is { } work)
        {
            Run(work);
            if (Environment.TickCount64 >= until)
            {
                _drainingThread = 0;
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }
        }
    }

    protected override void QueueTask(Task task) => Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && _drainingThread == Environment.CurrentManagedThreadId && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_work)
        {
            return [.. _work.OfType<Task>()];
        }
    }

    private object? Next()
    {
        lock (_work)
        {
            if (_work.TryDequeue(out var work))
            {
                return work;
            }

            _drainingThread = 0;
            _scheduled = false;
            return null;
        }
    }

    private void Run(object work)
    {
        if (work is Task task)
        {
            TryExecuteTask(task);
            return;
        }

        // Only code inside a task has this as its TaskScheduler.Current.
        var turn = work is Request request
            ? new Task(static state => ((Request)state!).Receiver!.Deliver((Request)state), request, CancellationToken.None, TaskCreationOptions.DenyChildAttach)
            : new Task((Action)work, CancellationToken.None, TaskCreationOptions.DenyChildAttach);
        turn.RunSynchronously(this);
    }
}
