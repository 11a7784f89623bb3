namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("", "spec.yaml:1: spec: the file is empty; a spec has at least the fields name, data and network")]
    [InlineData("# nothing\n", "spec.yaml:1: spec: the file is empty; a spec has at least the fields name, data and network")]
    [InlineData("~\n", "spec.yaml:1: spec: the file is empty; a spec has at least the fields name, data and network")]
    [InlineData("- a\n- b\n", "spec.yaml:1: spec: found a list of 2 items instead of fields; a spec has at least the fields name, data and network")]
    [InlineData("hello\n", "spec.yaml:1: spec: found the text 'hello' instead of fields; a spec has at least the fields name, data and network")]
    public void A_file_without_fields_is_refused(string yaml, string problem) => Spec.Problems(yaml).ShouldBe([problem]);

    [Theory]
    [InlineData("seeds: [0, 1\n", "the list that begins here is not closed, or a comma is missing in it; add ] or the comma")]
    [InlineData("seeds: [0, 1\ndescription: x\n", "the list that begins here is not closed, or a comma is missing in it; add ] or the comma")]
    [InlineData("loss: { name: dice\n", "the mapping that begins here is not closed, or a comma is missing in it; add } or the comma")]
    [InlineData("description: a: b\n", "a second colon on one line; put a value that contains a colon in quotes")]
    [InlineData("seeds [0]\n", "no colon follows the field's name; write name: value")]
    [InlineData("description: 'it\n", "the quote that opens here is never closed; add the closing quote")]
    [InlineData("description: \"a\\q\"\n", "an unknown escape in double quotes; use single quotes, or double the backslash")]
    [InlineData("description: @home\n", "a value cannot begin with '@'; put it in quotes")]
    [InlineData("seeds: - 1\n", "a list item beside the field's name; write each item on its own line below, or the list as [a, b]")]
    [InlineData("seeds: ]\n", "a value is missing, or a bracket or comma is too many")]
    [InlineData("}\n", "does not fit the lines above; check its indentation, and brackets too many")]
    public void A_line_that_is_not_yaml_is_told_with_its_remedy(string line, string problem) =>
        Spec.Problems(Spec.Minimal + line + "loss: dice\n").ShouldBe([$"spec.yaml:4: yaml: {problem}"]);

    [Fact]
    public void Lines_that_are_not_yaml_do_not_hide_the_other_mistakes() =>
        Spec.Problems("name: A\ndescription: a: b\ndata: synthetic\nnetwork: unet\nseeds: [0\nloss: { k: 2 }\n").ShouldBe(
        [
            "spec.yaml:1: name: 'A' is not allowed; expected 1 to 64 of a-z, 0-9 and -, neither first nor last a -",
            "spec.yaml:2: yaml: a second colon on one line; put a value that contains a colon in quotes",
            "spec.yaml:5: yaml: the list that begins here is not closed, or a comma is missing in it; add ] or the comma",
            "spec.yaml:6: loss.k: 2 is out of range; expected from 0 to 1",
        ]);

    [Fact]
    public void What_stands_on_a_line_that_was_passed_over_is_not_called_missing() =>
        Spec.Problems("name: a: b\ndata: synthetic\nnetwork: unet\n")
            .ShouldBe(["spec.yaml:1: yaml: a second colon on one line; put a value that contains a colon in quotes"]);

    [Fact]
    public void Every_line_indented_by_a_tab_is_told_and_the_rest_is_still_checked() =>
        Spec.Problems(Spec.Minimal + "training:\n\tepochs: 0\n\tbatch: 4\n").ShouldBe(
        [
            "spec.yaml:5: yaml: a tab indents this line; YAML allows spaces only",
            "spec.yaml:5: training.epochs: 0 is out of range; expected from 1 to 100000",
            "spec.yaml:6: yaml: a tab indents this line; YAML allows spaces only",
        ]);

    [Fact]
    public void Anchors_aliases_merges_and_tags_are_refused_each_with_what_to_write() =>
        Spec.Problems("name: a\ndata: &here synthetic\nnetwork: *here\nloss: { <<: { k: 1 } }\nseeds: !!set [1]\n").ShouldBe(
        [
            "spec.yaml:2: data: the anchor &here is not read here; leave it out and write the value where it is used",
            "spec.yaml:3: network: the alias *here is not read here; write the value itself",
            "spec.yaml:4: loss.<<: merge keys are not read here; write the fields themselves",
            "spec.yaml:5: seeds: the tag 'tag:yaml.org,2002:set' is not read here; leave it out, and quote a value that is to be text",
        ]);

    [Fact]
    public void A_field_given_twice_is_told_with_both_lines() =>
        Spec.ProblemOf("seeds: [0]\nloss: dice\nseeds: [1]\n").ShouldBe("spec.yaml:6: seeds: given twice, first on line 4; keep one of them");

    [Fact]
    public void A_second_document_is_refused() => Spec.ProblemOf("---\nname: b\n")
        .ShouldBe("spec.yaml:4: yaml: a second document begins here; a spec is one document, so remove the --- and what follows");

    [Fact]
    public void A_list_as_a_fields_name_is_refused() =>
        Spec.ProblemOf("? [a]\n: 1\n").ShouldBe("spec.yaml:4: spec: a list or mapping cannot be a field's name; write name: value");

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    public void A_bomb_of_nested_values_is_refused_at_once(char opening)
    {
        var bomb = string.Concat(Enumerable.Repeat(opening == '-' ? "- " : opening == '{' ? "{a: " : "[", 100_000));

        Spec.Problems(bomb).ShouldBe(["spec.yaml:1: yaml: nested more than 32 levels deep; no spec needs more than 6"]);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_without_expanding_it()
    {
        var levels = Enumerable.Range(1, 30).Select(level => $"a{level}: &a{level} [{string.Join(",", Enumerable.Repeat($"*a{level - 1}", 9))}]");

        Spec.Problems($"a0: &a0 lol\n{string.Join('\n', levels)}").ShouldContain(problem => problem.Contains("the alias *a29 is not read here"));
    }

    [Fact]
    public void A_file_of_megabytes_is_no_spec() =>
        Spec.Problems(new string('#', 2_000_000)).ShouldBe(["spec.yaml: yaml: 2000000 characters long; a spec has at most 1048576"]);

    [Fact]
    public void A_binary_file_is_no_spec() =>
        Spec.Problems("name: a\nPK\u0003\u0004\n").ShouldBe(["spec.yaml:2: yaml: the control character U+0003 stands here; a spec is plain UTF-8 text"]);

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_no_mistake() =>
        Spec.Read("\uFEFF" + Spec.Minimal.ReplaceLineEndings("\r\n")).Sweep.Name.ShouldBe("first");
}
