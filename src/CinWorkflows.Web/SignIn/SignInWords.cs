using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.SignIn;

/// <summary>The pages of those who are not signed in.</summary>
internal static class SignInWords
{
    /// <summary>What the pages of those who work here are called, above each.</summary>
    public const string Whole = "Child in Need";

    public static Page Refused { get; } = new("You could not be signed in", Markup.Of($"""
        {Parts.Title("You could not be signed in")}
        {Parts.Say("The sign-in took too long, was broken off, or was not for this service.")}
        <p class="govuk-body">{Parts.Link(BrowserSessions.SignInAddress, "Try again")}. If it goes wrong again, tell your IT service when it happened.</p>
        """))
    {
        Whole = Whole,
        Status = StatusCodes.Status403Forbidden,
    };

    public static Page Failed { get; } = new("There is a problem with the service", Markup.Of($"""
        {Parts.Title("There is a problem with the service")}
        {Parts.Say("Try again later. If it goes wrong again, tell your IT service when it happened.")}
        """))
    {
        Whole = Whole,
        Status = StatusCodes.Status500InternalServerError,
    };

    public static Page NotOurs { get; } = new("Nothing was changed", Markup.Of($"""
        {Parts.Title("Nothing was changed")}
        {Parts.Say("What was sent did not come from this page in your browser.")}
        <p class="govuk-body">{Parts.Link(SignInPages.Home, "Go back to the page")} and try again.</p>
        """))
    {
        Whole = Whole,
        Status = StatusCodes.Status403Forbidden,
    };

    public static Page ProviderAway { get; } = new("You cannot be signed in now", Markup.Of($"""
        {Parts.Title("You cannot be signed in now")}
        {Parts.Say("The sign-in of your council does not answer this service.")}
        <p class="govuk-body">{Parts.Link(BrowserSessions.SignInAddress, "Try again")} in a few minutes. If it goes on, tell your IT service. If a child is in danger, do not wait for this service: ring the duty team, or 999.</p>
        """))
    {
        Whole = Whole,
        Status = StatusCodes.Status503ServiceUnavailable,
    };

    /// <param name="isUnsent">Whether the browser was sending something.</param>
    public static Page Ended(bool isUnsent) => new("You have been signed out", Markup.Of($"""
        {Parts.Title("You have been signed out")}
        {Markup.When(isUnsent, Parts.Warning("What you were sending just now was not saved, and nothing was changed."))}
        {Parts.Say("You did nothing here for a while, were signed in for as long as one can be, or signed out in another browser.")}
        <p class="govuk-body">{Parts.Link(BrowserSessions.SignInAddress, "Sign in")}{(isUnsent ? ", and do again what you were doing" : "")}.</p>
        """))
    {
        Whole = Whole,
    };

    /// <summary>What was sent cannot be read.</summary>
    /// <param name="status">Why, as HTTP has it.</param>
    public static Page NotRead(int status) => new("Nothing was changed", Markup.Of($"""
        {Parts.Title("Nothing was changed")}
        {Parts.Say(status == StatusCodes.Status413PayloadTooLarge ? "What was sent is too long." : "What was sent could not be read.")}
        <p class="govuk-body">{Parts.Link(SignInPages.Home, "Go back to the page")} and try again.</p>
        """))
    {
        Whole = Whole,
        Status = status,
    };

    /// <summary>For IT: the service was asked without TLS, or does not know that a proxy had it.</summary>
    /// <param name="address">Where people sign in.</param>
    public static Page NotSecure(string address) => new("Use the secure address", Markup.Of($"""
        {Parts.Title("Use the secure address")}
        <p class="govuk-body">Sign in at {Parts.Link(address, address)}.</p>
        {Parts.Say("For your IT service: people sign in over https alone. If a proxy has the certificate, name it in the setting Proxies, and have it send X-Forwarded-Proto.")}
        """))
    {
        Whole = Whole,
        Status = StatusCodes.Status400BadRequest,
    };

    /// <param name="isEverywhere">Whether in every browser.</param>
    /// <param name="providerAddress">Where the account itself is signed out; null where the provider has no such address, or does not answer.</param>
    public static Page SignedOut(bool isEverywhere, string? providerAddress) => new("You have signed out", Markup.Of($"""
        {Parts.Title("You have signed out")}
        {Markup.When(isEverywhere, Parts.Say("You are signed out in every browser."))}
        <p class="govuk-body">{Parts.Link(BrowserSessions.SignInAddress, "Sign in")}</p>
        {Parts.Heading("On a computer that others use")}
        <p class="govuk-body">Your council account may still be signed in. {(providerAddress is null ? Markup.Of($"Sign out of it too") : Parts.Link(providerAddress, "Sign out of your council account"))}.</p>
        """))
    {
        Whole = Whole,
    };
}
