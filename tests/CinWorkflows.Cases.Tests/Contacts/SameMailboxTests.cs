using CinWorkflows.Cases.Contacts;
using FsCheck;
using FsCheck.Fluent;

namespace CinWorkflows.Cases.Tests.Contacts;

/// <summary>Whoever must not know is not written to under another form of their mailbox (N61).</summary>
public sealed class SameMailboxTests
{
    [Theory]
    [InlineData("Dad+mary@Example.org", "dad@example.org")]
    [InlineData(" dad@example.org", "DAD@EXAMPLE.ORG")]
    [InlineData("sam.example@gmail.com", "samexample@gmail.com")]
    [InlineData("s.a.m.example+x.y@googlemail.com", "SamExample@GMail.com")]
    public void N61_forms_of_one_mailbox_are_one(string address, string other) => Assert.True(SameMailbox.Is(address, other));

    [Theory]
    [InlineData("sam.example@example.org", "samexample@example.org")]
    [InlineData("sam@gmail.com", "sam@gmail.co.uk")]
    [InlineData("sam@gmail.com", "sam@notgmail.com")]
    [InlineData("+sam@example.org", "+alex@example.org")]
    [InlineData("sam@example.org", "sam@example.com")]
    public void Two_mailboxes_stay_two(string address, string other) => Assert.False(SameMailbox.Is(address, other));

    [Fact]
    public void The_form_of_a_form_is_the_form() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Addresses(), address => SameMailbox.Of(address) == SameMailbox.Of(SameMailbox.Of(address))));

    private static Arbitrary<string> Addresses() => (
        from local in Gen.Elements('a', 'B', '.', '+', '@', ' ').ListOf().Select(signs => string.Concat(signs))
        from domain in Gen.Elements("gmail.com", "GoogleMail.com", "example.org", "")
        select $"{local}@{domain}").ToArbitrary();
}
