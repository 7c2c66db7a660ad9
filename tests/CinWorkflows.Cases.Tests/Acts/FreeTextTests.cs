using System.Collections;
using System.Reflection;
using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Acts;

/// <summary>No text of any act says nothing: walked through by reflection, so that an act that is new is asked too.</summary>
public sealed class FreeTextTests
{
    /// <summary>By hand: fields that hold an id, a name, a place or a choice of the pack. All others are texts.</summary>
    private static readonly string[] NoTexts =
    [
        "about", "agreedBy", "alsoAgreed", "attended", "attendees", "attested", "by", "chairedBy", "contact", "criteriaMet", "duty", "email", "event", "evidencedBy", "fromAuthority", "id",
        "livesWith", "matter", "mediaType", "name", "named", "newAddress", "notWith", "onlineLink", "organisation", "place", "recommendedAgencies", "recommendedRoute", "replacesDraftOf", "room", "route",
        "service", "sha256", "title", "toAuthority", "version", "with", "words", "worker",
    ];

    /// <summary>By hand: what somebody said or was asked, to which "none" is an answer.</summary>
    private static readonly string[] Answers = ["advice", "answer", "areas", "bridging", "childCare", "combinedWith", "said", "timing", "transport", "venue", "views"];

    private static readonly SafeguardingConcernRaised Raised = new("c1", new(2026, 3, 2), "A bruise.");

    /// <summary>All but the one in which no words are judged.</summary>
    public static TheoryData<string> Types => [.. ActJson.Types.Keys.Where(type => type != ActJson.TypeOf(Raised))];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_text_of_an_act_that_says_nothing_is_refused_by_its_name(string type)
    {
        var (act, texts) = Sample.Of(ActJson.Types[type], "x");

        Assert.Equal(texts.Where(IsText).Order(StringComparer.Ordinal), FreeTexts.Refuse(act).Select(refusal => refusal.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_short_word_is_an_answer_and_no_reason(string type)
    {
        var (act, texts) = Sample.Of(ActJson.Types[type], "None.");

        Assert.Equal(
            texts.Where(IsText).Where(text => !Answers.Contains(NameOf(text))).Order(StringComparer.Ordinal),
            FreeTexts.Refuse(act).Select(refusal => refusal.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("x")]
    [InlineData(".")]
    [InlineData("n/a")]
    [InlineData("As discussed.")]
    [InlineData("TBC")]
    [InlineData("-")]
    [InlineData("Noted.")]
    [InlineData("OK")]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit")]
    public void Words_that_only_stand_in_the_place_of_a_text_are_refused(string words)
    {
        Assert.Equal("note", Assert.Single(FreeTexts.Refuse(new VisitMade(new(2026, 3, 2), ChildSeen: true, SeenAlone: true, words))).Field);
        Assert.Equal("views", Assert.Single(FreeTexts.Refuse(new ViewsReceived("mother-1", new(2026, 3, 2), words))).Field);
    }

    [Theory]
    [InlineData("Somewhere")]
    [InlineData("Somewhere, to be confirmed")]
    [InlineData("Anywhere")]
    [InlineData("Lorem ipsum")]
    public void A_place_that_is_no_place_in_particular_is_no_venue(string venue)
    {
        var meeting = new MeetingArranged("m1", MeetingPurpose.Review, default, default, new(venue, "Bus", "None needed", "After school"), "sw-1", Role.SocialWorker, []);

        Assert.Equal("logistics.venue", Assert.Single(FreeTexts.Refuse(meeting)).Field);
        Assert.Empty(FreeTexts.Refuse(meeting with { Logistics = meeting.Logistics with { Venue = "Home" } }));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("FGM")]
    [InlineData("999")]
    [InlineData("as discussed")]
    public void N25_H22_a_danger_is_never_refused_for_its_words(string concern) => Assert.Empty(FreeTexts.Refuse(Raised with { Concern = concern }));

    [Fact]
    public void Whoever_does_not_wish_to_say_anything_is_recorded_so()
    {
        Assert.Empty(FreeTexts.Refuse(new ViewsReceived("mother-1", new(2026, 3, 2), "Does not wish to give any.")));
        Assert.Empty(FreeTexts.Refuse(new ViewsReceived("mother-1", new(2026, 3, 2), "None.")));
        Assert.Empty(FreeTexts.Refuse(new VisitMade(new(2026, 3, 2), ChildSeen: true, SeenAlone: true)));
    }

    private static bool IsText(string path) => NameOf(path) is var name && !name.EndsWith("Id", StringComparison.Ordinal) && !NoTexts.Contains(name)
        && path is not "decision" && !path.StartsWith("content.", StringComparison.Ordinal) && !path.Contains("wordsKept", StringComparison.Ordinal) && !path.Contains("articulars.", StringComparison.Ordinal);

    private static string NameOf(string path) => path.Split('.')[^1].Split('[')[0];

    /// <summary>An act with one word in each of its texts, and where these are.</summary>
    private static class Sample
    {
        public static (Act Act, IReadOnlyList<string> Texts) Of(Type type, string word)
        {
            var texts = new List<string>();
            return ((Act)Made(type, "", word, texts), texts);
        }

        private static object Made(Type type, string prefix, string word, List<string> texts)
        {
            var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
            var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, prefix + Camel(parameter.Name!), word, texts))]);
            var given = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && !given.Contains(property.Name)))
            {
                property.SetValue(made, Value(property.PropertyType, prefix + Camel(property.Name), word, texts));
            }

            return made;
        }

        private static object? Value(Type declared, string path, string word, List<string> texts)
        {
            var type = Nullable.GetUnderlyingType(declared) ?? declared;
            if (type == typeof(string))
            {
                texts.Add(path);
                return word;
            }

            if (type == typeof(Act) || type == typeof(ContactDetails))
            {
                return null;
            }

            if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
            {
                var element = type.GetGenericArguments()[0];
                var items = Array.CreateInstance(element, 1);
                items.SetValue(Value(element, $"{path}[0]", word, texts), 0);
                return items;
            }

            return type.IsValueType ? Activator.CreateInstance(type) : Made(type, $"{path}.", word, texts);
        }

        private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
    }
}
