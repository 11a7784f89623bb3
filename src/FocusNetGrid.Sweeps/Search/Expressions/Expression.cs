using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Search.Expressions;

/// <summary>
/// A condition on fields of the spec, for example <c>training.batch * data.size &lt;= 2048 and network != 'unet'</c>. It knows numbers, texts in
/// quotes, true and false, field paths with list items (<c>network.widths[0]</c>), + - * / %, comparisons, and, or, not and brackets. A minus
/// between fields needs blanks around it, as names contain hyphens.
/// </summary>
public sealed class Expression
{
    private readonly Term term;

    private Expression(string text, Term term, IReadOnlyCollection<string> fields) => (Text, this.term, Fields) = (text, term, fields);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The paths of the fields that it names, each once; of an item of a list, the list's.</summary>
    internal IReadOnlyCollection<string> Fields { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="ExpressionException">It is no expression.</exception>
    public static Expression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new ExpressionParser(text);
        return new(text, parser.ParseAll(), parser.Fields);
    }

    /// <summary>Whether it holds.</summary>
    /// <param name="field">Gives the value of a field by its path, null for one without.</param>
    /// <exception cref="ExpressionException">A field has no value, values are of the wrong type, or the whole is not a condition.</exception>
    public bool Holds(Func<string, JsonNode?> field) => term(field) is bool truth
        ? truth
        : throw new ExpressionException($"'{Text}' is a value, not a condition; compare it with something, for example {Text} > 0");

    /// <summary>Whether both were written alike.</summary>
    public override bool Equals(object? obj) => obj is Expression other && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>As it was written.</summary>
    public override string ToString() => Text;
}
