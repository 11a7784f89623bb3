using System.Globalization;
using System.Text.RegularExpressions;

namespace FocusNetGrid.Sweeps.Search.Expressions;

/// <summary>Reads expressions by recursive descent, loosest operator first.</summary>
internal sealed partial class ExpressionParser
{
    private const int DeepestNesting = 50;

    /// <summary>A chain of operators is evaluated one within the other, so its length, too, is a depth.</summary>
    private const int MostTokens = 1000;

    private readonly string text;
    private readonly List<string> tokens = [];
    private readonly HashSet<string> fields = [];
    private int next;
    private int depth;

    public ExpressionParser(string text)
    {
        this.text = text;
        for (var at = 0; at < text.Length;)
        {
            var match = Token().Match(text, at);
            if (!match.Success)
            {
                throw new ExpressionException($"'{text}' means nothing from '{text[at..].Trim()}' on; write for example training.batch <= 16");
            }

            if (tokens.Count == MostTokens)
            {
                throw new ExpressionException($"'{text[..40]}...' has more than {MostTokens} words and signs; write it shorter");
            }

            tokens.Add(match.Groups[1].Value);
            at += match.Length;
        }
    }

    /// <summary>The fields that were read so far, without the numbers of list items.</summary>
    public IReadOnlyCollection<string> Fields => fields;

    public Term ParseAll()
    {
        var term = Or();
        return next == tokens.Count ? term : throw Unexpected();
    }

    private Term Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (first, second) = (left, And());
            left = field => Terms.Truth(first(field), text) || Terms.Truth(second(field), text);
        }

        return left;
    }

    private Term And()
    {
        var left = Not();
        while (Take("and"))
        {
            var (first, second) = (left, Not());
            left = field => Terms.Truth(first(field), text) && Terms.Truth(second(field), text);
        }

        return left;
    }

    private Term Not()
    {
        if (!Take("not"))
        {
            return Comparison();
        }

        var term = Deeper(Not);
        return field => !Terms.Truth(term(field), text);
    }

    private Term Comparison()
    {
        var left = Sum();
        if (Take("<", "<=", ">", ">=", "==", "!=") is not { } comparison)
        {
            return left;
        }

        var right = Sum();
        return field => Terms.Compare(comparison, left(field), right(field), text);
    }

    private Term Sum() => Chain(Product, "+", "-");

    private Term Product() => Chain(Unary, "*", "/", "%");

    private Term Chain(Func<Term> operand, params string[] operators)
    {
        var left = operand();
        while (Take(operators) is { } sign)
        {
            var (first, second) = (left, operand());
            left = field => Terms.Calculate(sign, first(field), second(field), text);
        }

        return left;
    }

    private Term Unary()
    {
        if (!Take("-"))
        {
            return Primary();
        }

        var term = Deeper(Unary);
        return field => -Terms.Number(term(field), text);
    }

    private Term Primary()
    {
        if (Take("("))
        {
            var inner = Deeper(Or);
            return Take(")") ? inner : throw new ExpressionException($"'{text}' has a bracket that is not closed; add )");
        }

        if (next == tokens.Count)
        {
            throw Unexpected();
        }

        var token = tokens[next++];
        if (token is "true" or "false")
        {
            var truth = token == "true";
            return _ => truth;
        }

        if (token[0] is '\'' or '"')
        {
            var quoted = token[1..^1];
            return _ => quoted;
        }

        if (char.IsAsciiDigit(token[0]) || token[0] == '.')
        {
            var number = double.Parse(token, CultureInfo.InvariantCulture);
            return _ => number;
        }

        if (token is "and" or "or" or "not" || !char.IsAsciiLetter(token[0]))
        {
            next--;
            throw Unexpected();
        }

        fields.Add(token.Split('[')[0]);
        return field => Terms.Field(token, field, text);
    }

    private Term Deeper(Func<Term> inner)
    {
        if (++depth > DeepestNesting)
        {
            throw new ExpressionException($"'{text[..Math.Min(40, text.Length)]}...' is nested more than {DeepestNesting} deep; write it simpler");
        }

        var term = inner();
        depth--;
        return term;
    }

    private bool Take(string token) => Take([token]) is not null;

    private string? Take(params string[] accepted) => next < tokens.Count && accepted.Contains(tokens[next]) ? tokens[next++] : null;

    private ExpressionException Unexpected() => next == tokens.Count
        ? new($"'{text}' ends too early; write for example training.batch <= 16")
        : new($"'{tokens[next]}' does not fit there in '{text}'; write for example training.batch <= 16");

    [GeneratedRegex("""\G\s*((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+|\[[0-9]+\])*|'[^']*'|"[^"]*"|<=|>=|==|!=|[-+*/%<>()])\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
