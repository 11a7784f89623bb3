namespace Orleans.Runtime;

/// <summary>Runs work as turns of one activation, one after the other.</summary>
public interface IWorkItemScheduler
{
    /// <summary>Queues an action.</summary>
    void QueueAction(Action action);

    /// <summary>Queues a task that was not started.</summary>
    void QueueTask(Task task);
}
