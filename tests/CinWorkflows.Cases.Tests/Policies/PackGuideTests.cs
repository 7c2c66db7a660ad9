using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>The guide for practice leads tells the truth: what it shows is what the reader takes.</summary>
public sealed partial class PackGuideTests
{
    private static readonly string Guide = Pages.Guide;

    /// <summary>The samples: where each belongs, and its text.</summary>
    public static TheoryData<string, string> Samples
    {
        get
        {
            var samples = new TheoryData<string, string>();
            foreach (Match sample in Sample().Matches(Guide))
            {
                samples.Add(sample.Groups["place"].Value, sample.Groups["json"].Value);
            }

            return samples;
        }
    }

    [Fact]
    public void Every_sample_says_where_it_belongs() =>
        Assert.Equal(Guide.Split("```json\n").Length - 1, Samples.Count);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_fits_into_a_valid_pack_at_its_place(string place, string json)
    {
        var reading = PackDraft.Eastmere().Set(place, json).Read();

        Assert.True(reading.IsWhole, $"The sample at $.{place}: {string.Join(" ", reading.Faults)}");
    }

    [Theory]
    [InlineData("pack")]
    [InlineData("duty")]
    [InlineData("furtherDuty")]
    public void Every_field_is_in_the_guide(string definition)
    {
        var fields = JsonNode.Parse(PackSchema.Json)!["$defs"]![definition]!["properties"]!.AsObject().Select(field => field.Key);

        Assert.All(fields, field => Assert.True(Regex.IsMatch(Guide, $@"\W{Regex.Escape(field)}\W"), $"The guide does not mention '{field}'."));
    }

    [Fact]
    public void All_samples_together_are_one_valid_pack()
    {
        var draft = PackDraft.Eastmere();
        foreach (Match sample in Sample().Matches(Guide))
        {
            draft.Set(sample.Groups["place"].Value, sample.Groups["json"].Value);
        }

        Assert.Empty(draft.Read().Faults);
    }

    [GeneratedRegex(@"<!-- at \$\.(?<place>\S+) -->\n```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
