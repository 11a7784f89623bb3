using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Orleans.Runtime;

/// <summary>A part of an identity. It is text here; the real one holds the text's UTF-8.</summary>
[Serializable, GenerateSerializer, Immutable]
public readonly struct IdSpan : IEquatable<IdSpan>, IComparable<IdSpan>
{
    private readonly string? _text;

    /// <summary>From UTF-8.</summary>
    public IdSpan(byte[] value) => _text = Encoding.UTF8.GetString(value);

    private IdSpan(string text) => _text = text;

    /// <summary>As UTF-8.</summary>
    public ReadOnlyMemory<byte> Value => Encoding.UTF8.GetBytes(_text ?? "");

    /// <summary>Whether it is empty.</summary>
    public bool IsDefault => string.IsNullOrEmpty(_text);

    /// <summary>From text.</summary>
    public static IdSpan Create(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(id);
    }

    /// <summary>As UTF-8.</summary>
    public ReadOnlySpan<byte> AsSpan() => Value.Span;

    /// <inheritdoc/>
    public bool Equals(IdSpan obj) => string.Equals(_text ?? "", obj._text ?? "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IdSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text ?? "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(IdSpan other) => string.CompareOrdinal(_text ?? "", other._text ?? "");

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";

    /// <summary>Same text.</summary>
    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    /// <summary>Other text.</summary>
    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);
}
