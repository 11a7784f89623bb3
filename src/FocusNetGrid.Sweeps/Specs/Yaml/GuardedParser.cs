using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>
/// A parser that throws nothing but <see cref="YamlException"/>. YamlDotNet's own lets others through, without a place: after an unclosed bracket
/// or at a tag that is no URI, for example.
/// </summary>
internal sealed class GuardedParser(IParser parser) : IParser
{
    /// <summary>What the exception says where YamlDotNet says nothing of use.</summary>
    public const string Lost = "the parser lost its way";

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception error) when (error is not YamlException)
        {
            var place = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, error is InvalidOperationException ? Lost : error.Message, error);
        }
    }
}
