using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>
/// Owns the tensors that are made while it is the current scope of its thread, and disposes of them when it is disposed of itself, but for those
/// that were moved or detached.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    private DisposeScopeManager? manager;
    private HashSet<IDisposable> disposables = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope(DisposeScopeManager manager)
    {
        this.manager = manager;
        OuterScope = manager.CurrentDisposeScope;
    }

    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            _ = Manager;
            return [.. disposables];
        }
    }

    public int DisposablesCount
    {
        get
        {
            _ = Manager;
            return disposables.Count;
        }
    }

    internal DisposeScope? OuterScope { get; set; }

    private DisposeScopeManager Manager => manager ?? throw new ObjectDisposedException(nameof(DisposeScope));

    public bool Contains(IDisposable disposable) => disposables.Contains(disposable);

    public void Attach(IDisposable disposable) => Attach((IEnumerable<IDisposable>)[disposable]);

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var statistics = Manager.StatisticsInstance.TensorStatistics;
        var attached = new List<IDisposable>();
        foreach (var disposable in disposables)
        {
            if (Adopt(disposable))
            {
                statistics.AttachedToScopeCount++;
            }

            attached.Add(disposable);
        }

        return attached;
    }

    public void DisposeEverything() => DisposeEverythingBut((IEnumerable<IDisposable>)[]);

    public void Dispose()
    {
        if (manager is { } current)
        {
            DisposeEverything();
            current.Remove(this);
            manager = null;
        }
    }

    /// <summary>Forgets what its owner disposed of by itself.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        _ = Manager;
        disposables.Remove(disposable);
        AsTensor(disposable).OwningDisposeScope = null;
    }

    /// <summary>Takes in a tensor that was just made.</summary>
    internal void AddNew(torch.Tensor tensor) => disposables.Add(tensor);

    /// <summary>A parameter takes the place of the tensor that it was made from.</summary>
    internal void Replace(torch.Tensor original, Parameter replacement)
    {
        if (disposables.Remove(original))
        {
            original.OwningDisposeScope = null;
            Adopt(replacement);
        }
    }

    private static torch.Tensor AsTensor(IDisposable disposable) =>
        disposable as torch.Tensor ?? throw new InvalidOperationException("DisposeScope can only manage Tensor or PackedSequence");

    private bool Adopt(IDisposable disposable)
    {
        var tensor = AsTensor(disposable);
        if (tensor.OwningDisposeScope == this)
        {
            return false;
        }

        disposables.Add(tensor);
        tensor.OwningDisposeScope?.disposables.Remove(tensor);
        tensor.OwningDisposeScope = this;
        return true;
    }
}
