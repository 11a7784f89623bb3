namespace Orleans.Copying;

/// <summary>A predicate that was registered: which types are copied as JSON.</summary>
internal sealed record JsonCopyable(Func<Type, bool> Accepts);
