using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SpecSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(SpecSchema.Write(new SmallCatalog(), _ => ""))!;

    [Fact]
    public void The_schema_knows_the_fields_of_a_spec_and_no_others()
    {
        Schema["properties"]!.AsObject().Select(field => field.Key)
            .ShouldBe(["name", "description", "split", "seeds", "stopping", "retries", "priority", "max-workers", "data", "network", "loss", "training", "trials", "search"]);
        Schema["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public void Only_what_a_minimal_spec_has_is_required() => Schema["required"]!.ToJsonString().ShouldBe("""["name","data","network"]""");

    [Theory]
    [InlineData("$.properties.training.properties.epochs", """{"type":"integer","minimum":1,"maximum":100000,"default":50}""")]
    [InlineData("$.properties.network", """{"$ref":"#/$defs/network"}""")]
    [InlineData("$.properties.training.properties.optimizer.anyOf.0", """{"$ref":"#/$defs/optimizer"}""")]
    [InlineData("$.properties.loss.anyOf.1.required", "[]")]
    [InlineData("$.properties.seeds", """{"type":"array","items":{"type":"integer","minimum":0},"minItems":1,"default":[0]}""")]
    [InlineData("$.properties.split.properties.stratify", """{"enum":["none","foreground"],"default":"none"}""")]
    [InlineData("$.properties.split.properties.groups", """{"anyOf":[{"type":"string","minLength":1},{"type":"null"}]}""")]
    [InlineData("$.$defs.loss.anyOf.1.properties.gamma", """{"type":"number","minimum":0,"default":0.1}""")]
    [InlineData("$.$defs.data-set.anyOf.1.required", """["name","path"]""")]
    [InlineData("$.$defs.data-set.anyOf.0", """{"enum":["dsb2018","synthetic"]}""")]
    [InlineData("$.$defs.data-set.anyOf.2.properties.stain.properties.strength", """{"type":"number","exclusiveMinimum":0,"maximum":1,"default":0.5}""")]
    [InlineData("$.$defs.data-set.anyOf.2.properties.colours", """{"type":"string","enum":["rgb","grey"],"default":"rgb"}""")]
    [InlineData("$.properties.search.required", """["space"]""")]
    [InlineData("$.$defs.strategy.anyOf.0", """{"enum":["grid","random","sobol","tpe"]}""")]
    [InlineData("$.$defs.stopping-rule.anyOf.0", """{"enum":["asha","fold-racing","median","none"]}""")]
    [InlineData("$.$defs.stopping-rule.anyOf.1.properties.metric", """{"enum":["validation-dice","validation-jaccard","validation-loss"],"default":"validation-dice"}""")]
    [InlineData("$.properties.stopping.default", "\"none\"")]
    [InlineData("$.properties.retries.properties.errors", """{"type":"integer","minimum":1,"maximum":100,"default":3}""")]
    [InlineData("$.properties.max-workers", """{"anyOf":[{"type":"integer","minimum":1,"maximum":100000},{"type":"null"}]}""")]
    [InlineData("$.properties.trials.items.patternProperties", """{"^(data|network|loss|training)(\\..+)?$":true}""")]
    public void Types_bounds_and_defaults_are_in_the_schema(string path, string expected) =>
        JsonNode.DeepEquals(At(path), JsonNode.Parse(expected)).ShouldBeTrue(At(path)?.ToJsonString());

    [Fact]
    public void A_field_is_described_in_the_words_that_are_given()
    {
        var schema = JsonNode.Parse(SpecSchema.Write(new SmallCatalog(), member => $"About {member.Name}."))!;

        schema["properties"]!["training"]!["properties"]!["epochs"]!["description"]!.GetValue<string>().ShouldBe("About Epochs.");
    }

    private static JsonNode? At(string path) => path.Split('.').Skip(1)
        .Aggregate(Schema, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
}
