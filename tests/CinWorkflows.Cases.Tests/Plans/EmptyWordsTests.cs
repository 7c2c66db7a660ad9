using CinWorkflows.Cases.Plans;

namespace CinWorkflows.Cases.Tests.Plans;

/// <summary>Which words say nothing, by hand; and ordinary sentences pass, however they are put together.</summary>
public sealed class EmptyWordsTests
{
    private static readonly string[] Disability = ["disab", "diagnos", "impair", "evidence"];

    [Theory]
    [InlineData("x")]
    [InlineData("xx xx")]
    [InlineData("aaaa")]
    [InlineData("abab")]
    [InlineData("asdf")]
    [InlineData("qwerty, hjkl")]
    [InlineData("TBC")]
    [InlineData("NFA")]
    [InlineData("nfa")]
    [InlineData("N.F.A.")]
    [InlineData("ICPC")]
    [InlineData("Not applicable at this time.")]
    [InlineData("To be decided later")]
    [InlineData("To be confirmed at the next meeting")]
    [InlineData("As agreed in the meeting")]
    [InlineData("It was discussed.")]
    [InlineData("See the minutes above")]
    [InlineData("Not available yet")]
    [InlineData("...")]
    public void Words_that_say_nothing_are_no_reason_and_no_plan(string text)
    {
        Assert.True(EmptyWords.Are(text));
        Assert.True(EmptyWords.AreNoPlan(text, mayBeAWord: false));
    }

    [Theory]
    [InlineData("Illness.")]
    [InlineData("Because he is abroad.")]
    [InlineData("GP is on leave")]
    [InlineData("The SW has left")]
    [InlineData("No risk was found")]
    [InlineData("None known.")]
    [InlineData("There is none.")]
    [InlineData("Has time.")]
    [InlineData("All that was planned was discussed.")]
    [InlineData("It was discussed with the grandmother.")]
    [InlineData("Agreed.")]
    [InlineData("Słucha się nauczycielki")]
    [InlineData("Rhys yng Nghymru")]
    public void One_word_that_says_something_makes_a_reason(string text) => Assert.False(EmptyWords.Are(text));

    [Theory]
    [InlineData("Support")]
    [InlineData("Support as needed")]
    [InlineData("ring us")]
    [InlineData("Monitor progress")]
    [InlineData("No contingency plan needed")]
    [InlineData("There is no contingency.")]
    [InlineData("See the assessment")]
    [InlineData("As in the review")]
    public void What_every_plan_is_about_and_one_bare_word_are_nothing_that_somebody_can_do(string text)
    {
        Assert.True(EmptyWords.AreNoPlan(text, mayBeAWord: false));
        Assert.False(EmptyWords.AreNoPlan("Ring the duty team", mayBeAWord: false));
    }

    [Theory]
    [InlineData("Sleep", false)]
    [InlineData("CAMHS", false)]
    [InlineData("GP", false)]
    [InlineData("Weekly", false)]
    [InlineData("95 %", false)]
    [InlineData("TBC", true)]
    [InlineData("asdf", true)]
    [InlineData("Support", true)]
    [InlineData("Services to be confirmed", true)]
    public void A_need_a_service_or_a_measure_may_be_one_word_that_names_it(string text, bool empty) =>
        Assert.Equal(empty, EmptyWords.AreNoPlan(text, mayBeAWord: true));

    [Theory]
    [InlineData("None needed", false)]
    [InlineData("Bus", false)]
    [InlineData("Nana", false)]
    [InlineData("GP", false)]
    [InlineData("As agreed", false)]
    [InlineData("asdf", true)]
    [InlineData("To be decided later", true)]
    [InlineData("When needed", true)]
    [InlineData("x x", true)]
    public void A_short_word_answers_and_what_puts_off_does_not(string text, bool empty) => Assert.Equal(empty, EmptyWords.AreNoAnswer(text));

    [Theory]
    [InlineData("There is no disability", true)]
    [InlineData("The child is not disabled.", true)]
    [InlineData("No known diagnosis", true)]
    [InlineData("Robin hasn't a disability", true)]
    [InlineData("No evidence", true)]
    [InlineData("Cerebral palsy: page 4 of the assessment.", false)]
    [InlineData("Not able to walk unaided, page 4 of the assessment", false)]
    [InlineData("No diagnosis yet, but page 4 of the assessment shows a severe learning delay", false)]
    [InlineData("Disability is evidenced on page 2; there is no parenting issue", false)]
    public void Evidence_that_denies_what_it_should_show_is_none(string text, bool denies) => Assert.Equal(denies, EmptyWords.Deny(text, Disability));

    [Fact]
    public void Ordinary_sentences_pass_however_they_are_put_together()
    {
        string[] who = ["The mother", "Robin", "Her grandmother", "The health visitor", "School", "He"];
        string[] does = ["takes Robin to breakfast club", "attends the parenting course", "rings the duty team", "sees the paediatrician", "is not left alone at home", "will register with a dentist", "has not been to nursery since May"];
        string[] when = ["every Monday", "by the end of term", "as agreed with the nursery", "if attendance falls", "when needed", "", "to be confirmed by the clinic"];
        foreach (var text in from one in who from act in does from day in when select $"{one} {act} {day}".Trim())
        {
            Assert.False(EmptyWords.Are(text), text);
            Assert.False(EmptyWords.AreNoPlan(text, mayBeAWord: false), text);
            Assert.False(EmptyWords.AreNoAnswer(text), text);
            Assert.False(EmptyWords.Deny(text, Disability), text);
        }
    }
}
