using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>
/// Builds nodes from a parser's events. YamlDotNet's own document model is not used because it stops at the first duplicate key and expands
/// aliases; here both are problems among others, and depth is limited.
/// </summary>
internal sealed class NodeReader(IParser parser, Func<Mark, SpecPlace> locate, ProblemList problems)
{
    private const int DeepestNesting = 32;

    private readonly Stack<ParsingEvent> openBrackets = new();

    /// <summary>The bracket that the parser is within, innermost first; still there after an error.</summary>
    public ParsingEvent? OpenBracket => openBrackets.TryPeek(out var bracket) ? bracket : null;

    /// <summary>The only document's root, or null where there is none.</summary>
    /// <exception cref="SpecException">The nesting is too deep to read on.</exception>
    public SpecNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Read("", 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            problems.Add(locate(second.Start), "yaml", "a second document begins here; a spec is one document, so remove the --- and what follows");
        }

        return root;
    }

    private SpecNode Read(string path, int depth)
    {
        var next = parser.Current ?? throw new InvalidOperationException("The parser has no event.");
        if (depth > DeepestNesting)
        {
            problems.Add(locate(next.Start), "yaml", $"nested more than {DeepestNesting} levels deep; no spec needs more than 6");
            throw problems.ToException();
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(locate(alias.Start), path, $"the alias *{alias.Value} is not read here; write the value itself");
            return new RefusedNode(locate(alias.Start));
        }

        // In some malformed brackets the parser gives a key and no value.
        var labelled = next as NodeEvent ?? throw new SemanticErrorException(next.Start, next.End, "did not find expected node content");
        RefuseAnchorAndTag(labelled, path);
        return labelled switch
        {
            SequenceStart start => ReadSequence(start, path, depth),
            MappingStart start => ReadMapping(start, path, depth),
            _ => ReadScalar(),
        };
    }

    private ScalarNode ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        return new(locate(scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private SequenceNode ReadSequence(SequenceStart start, string path, int depth)
    {
        var isBracket = start.Style == SequenceStyle.Flow;
        Enter(start, isBracket);
        var items = new List<SpecNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read(FieldPath.Index(path, items.Count), depth + 1));
        }

        Leave(isBracket);
        return new(locate(start.Start), items);
    }

    private MappingNode ReadMapping(MappingStart start, string path, int depth)
    {
        var isBracket = start.Style == MappingStyle.Flow;
        Enter(start, isBracket);
        var entries = new Dictionary<string, SpecEntry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyEvent = parser.Current!;
            if (Read(path, depth + 1) is not ScalarNode key)
            {
                problems.Add(locate(keyEvent.Start), path, "a list or mapping cannot be a field's name; write name: value");
                Read(path, depth + 1);
                continue;
            }

            AddEntry(entries, key, path, Read(FieldPath.Join(path, key.Text), depth + 1));
        }

        Leave(isBracket);
        return new(locate(start.Start), [.. entries.Values]);
    }

    private void AddEntry(Dictionary<string, SpecEntry> entries, ScalarNode key, string path, SpecNode value)
    {
        var field = FieldPath.Join(path, key.Text);
        if (key is { Text: "<<", Quoted: false })
        {
            if (value is not RefusedNode)
            {
                problems.Add(key.Place, field, "merge keys are not read here; write the fields themselves");
            }
        }
        else if (entries.TryGetValue(key.Text, out var first))
        {
            problems.Add(key.Place, field, $"given twice, first on line {first.Place.Line}; keep one of them");
        }
        else
        {
            entries.Add(key.Text, new(key.Text, key.Place, value));
        }
    }

    private void RefuseAnchorAndTag(NodeEvent node, string path)
    {
        if (!node.Anchor.IsEmpty)
        {
            problems.Add(locate(node.Start), path, $"the anchor &{node.Anchor.Value} is not read here; leave it out and write the value where it is used");
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            problems.Add(locate(node.Start), path, $"the tag {Shown.Text(node.Tag.Value)} is not read here; leave it out, and quote a value that is to be text");
        }
    }

    private void Enter(ParsingEvent start, bool isBracket)
    {
        if (isBracket)
        {
            openBrackets.Push(start);
        }

        parser.MoveNext();
    }

    private void Leave(bool isBracket)
    {
        if (isBracket)
        {
            openBrackets.Pop();
        }
    }
}
