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
    [InlineData("No action")]
    [InlineData("Noted")]
    [InlineData("Noted and recorded.")]
    [InlineData("Closed")]
    [InlineData("The case is closed")]
    [InlineData("The case is done")]
    [InlineData("It was dealt with")]
    [InlineData("Somewhere")]
    [InlineData("Somebody will do it later")]
    [InlineData("blah blah blah")]
    [InlineData("To follow")]
    [InlineData("Awaited")]
    [InlineData("Unknown")]
    [InlineData("Reason unknown.")]
    [InlineData("The reason is not known")]
    [InlineData("No reason was given")]
    [InlineData("No comment")]
    [InlineData("I don't know")]
    [InlineData("Not sure.")]
    [InlineData("Just because")]
    [InlineData("Because.")]
    [InlineData("It is fine")]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore")]
    public void Words_that_say_nothing_are_no_reason_and_no_plan(string text)
    {
        Assert.True(EmptyWords.Are(text));
        Assert.True(EmptyWords.AreNoPlan(text, mayBeAWord: false));
    }

    [Theory]
    [InlineData("Illness.")]
    [InlineData("Because he is abroad.")]
    [InlineData("She gave no reason")]
    [InlineData("The mother does not know")]
    [InlineData("He is fine at nursery")]
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
    [InlineData("Seen at school, well.")]
    [InlineData("Mum fine")]
    [InlineData("Asleep.")]
    [InlineData("Happy, playing.")]
    [InlineData("Case closed by the court")]
    [InlineData("No action: the bruise was from football.")]
    [InlineData("Noted by the nurse on Monday")]
    [InlineData("The school is closed.")]
    [InlineData("Somebody from school rang")]
    [InlineData("They follow the routine")]
    [InlineData("Follow up in a week")]
    [InlineData("Done.")]
    [InlineData("Done by the GP")]
    [InlineData("Mae hi'n hapus")]
    [InlineData("Cwm.")]
    [InlineData("DEAD")]
    [InlineData("KNIFE")]
    [InlineData("SNOW")]
    [InlineData("COVID")]
    [InlineData("SEEN")]
    [InlineData("They agreed")]
    [InlineData("She is not available")]
    [InlineData("সে মারে")]
    [InlineData("ये झूठे हैं")]
    [InlineData("打")]
    [InlineData("怕怕")]
    [InlineData("هو يضرب")]
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
    [InlineData("Done", false)]
    [InlineData("Not required", false)]
    [InlineData("Arranged", false)]
    [InlineData("Family centre", false)]
    [InlineData("Somewhere", true)]
    [InlineData("Noted", true)]
    [InlineData("No action taken", true)]
    [InlineData("Awaited", true)]
    public void A_short_word_answers_and_what_puts_off_does_not(string text, bool empty) => Assert.Equal(empty, EmptyWords.AreNoAnswer(text));

    [Theory]
    [InlineData("There is no disability", true)]
    [InlineData("The child is not disabled.", true)]
    [InlineData("No known diagnosis", true)]
    [InlineData("Robin hasn't a disability", true)]
    [InlineData("No evidence", true)]
    [InlineData("It was ruled out", true)]
    [InlineData("The disability was ruled out in March", true)]
    [InlineData("Autism was ruled out; cerebral palsy is diagnosed on page 4", false)]
    [InlineData("A diagnosis of epilepsy on page 2. Autism was ruled out", false)]
    [InlineData("Cerebral palsy: page 4 of the assessment.", false)]
    [InlineData("Not able to walk unaided, page 4 of the assessment", false)]
    [InlineData("No diagnosis yet, but page 4 of the assessment shows a severe learning delay", false)]
    [InlineData("Disability is evidenced on page 2; there is no parenting issue", false)]
    public void Evidence_that_denies_what_it_should_show_is_none(string text, bool denies) => Assert.Equal(denies, EmptyWords.Deny(text, Disability));

    [Theory]
    [InlineData("ok", true)]
    [InlineData("Yes", true)]
    [InlineData("No.", true)]
    [InlineData("Noted", true)]
    [InlineData("None.", false)]
    [InlineData("Fine", false)]
    [InlineData("He said no", false)]
    [InlineData("Likes the club", false)]
    public void Views_are_more_than_yes_or_no(string text, bool none) => Assert.Equal(none, EmptyWords.AreNoView(text));

    [Fact]
    public void What_became_of_the_paper_says_nothing_however_it_is_put_and_one_word_about_the_child_says_something()
    {
        string[] before = ["", "No", "No further", "All", "The", "It was"];
        string[] paper = ["action", "actions", "case closed", "matter resolved", "noted", "filed", "file completed"];
        string[] after = ["", "needed", "required", "at this time", "as discussed", "and noted", "by someone"];
        foreach (var text in from one in before from what in paper from end in after select $"{one} {what} {end}".Trim())
        {
            Assert.True(EmptyWords.Are(text), text);
            foreach (var said in (string[])["because Robin is well", "the school rang", "mum agrees", "since May"])
            {
                Assert.False(EmptyWords.Are($"{text} {said}"), $"{text} {said}");
                Assert.False(EmptyWords.AreNoAnswer($"{text} {said}"), $"{text} {said}");
            }
        }
    }

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

    [Theory]
    [InlineData("TBC", true)]
    [InlineData("x", true)]
    [InlineData("n/a", true)]
    [InlineData("To be allocated", true)]
    [InlineData("to follow", true)]
    [InlineData("No worker yet", true)]
    [InlineData("A new worker", true)]
    [InlineData("Somebody", true)]
    [InlineData("Not known", true)]
    [InlineData("allocation pending", true)]
    [InlineData("waiting list", true)]
    [InlineData("next week", true)]
    [InlineData("will be told", true)]
    [InlineData("Name withheld", true)]
    [InlineData("Will May", false)]
    [InlineData("Hal Hilling", false)]
    [InlineData("Hal", false)]
    [InlineData("To Nguyen", false)]
    [InlineData("No Sang-ho", false)]
    [InlineData("Ms New", false)]
    [InlineData("The duty team", false)]
    public void Words_in_place_of_a_name_name_nobody(string text, bool nobody) => Assert.Equal(nobody, EmptyWords.AreNobody(text));

    [Theory]
    [InlineData("To see him")]
    [InlineData("To be with her")]
    [InlineData("怕")]
    [InlineData("ठीक है")]
    [InlineData("None.")]
    [InlineData("Home")]
    [InlineData("I don't know")]
    [InlineData("Not sure")]
    public void What_a_child_says_in_few_words_is_a_view(string text) => Assert.False(EmptyWords.AreNoView(text));

    [Theory]
    [InlineData("She will do it later")]
    [InlineData("They are to follow")]
    public void Who_puts_something_off_says_nothing_either(string text) => Assert.True(EmptyWords.Are(text));

    [Theory]
    [InlineData("No change is needed.", true)]
    [InlineData("Sam has thought about it.", true)]
    [InlineData("The family knows.", true)]
    [InlineData("The mother and the father know of it.", true)]
    [InlineData("The situation is unchanged.", true)]
    [InlineData("The manager was told.", true)]
    [InlineData("He was present at the review.", true)]
    [InlineData("Discussed with him.", true)]
    [InlineData("The care plan covers it.", false)]
    [InlineData("No change is needed: he moved out again on Sunday.", false)]
    [InlineData("The assessment looks at his history with the police too.", false)]
    [InlineData("Mae cymorth y teulu yn parhau.", false)]
    public void What_follows_from_a_matter_is_more_than_that_somebody_knows_of_it(string text, bool empty) => Assert.Equal(empty, EmptyWords.AreNoConsequence(text));

    /// <summary>N15: the parents are asked before the plan is final, not sent it afterwards.</summary>
    [Theory]
    [InlineData("The parents will see it when it is sent.", true)]
    [InlineData("A copy is sent to the mother.", true)]
    [InlineData("The parents could not be reached.", false)]
    [InlineData("The parents gave none.", false)]
    [InlineData("He is abroad.", false)]
    [InlineData("Letters that were sent to his prison came back.", false)]
    public void Who_is_sent_the_plan_has_not_been_asked_about_it(string text, bool empty) => Assert.Equal(empty, EmptyWords.AreOnlyAPromise(text));
}
