using CinWorkflows.Web.Access;
using CinWorkflows.Web.TransferPages;
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
    /// <param name="providerAddress">Where the account itself is signed out; null where the provider has no such address.</param>
    public static Page SignedOut(bool isEverywhere, string? providerAddress) => new("You have signed out", Markup.Of($"""
        {Parts.Title("You have signed out")}
        {Markup.When(isEverywhere, Parts.Say("You are signed out in every browser."))}
        <p class="govuk-body">{Parts.Link(BrowserSessions.SignInAddress, "Sign in")}</p>
        {(providerAddress is null ? Markup.None : Markup.Of($"""
            {Parts.Heading("On a computer that others use")}
            <p class="govuk-body">Your council account may still be signed in. {Parts.Link(providerAddress, "Sign out of your council account")}.</p>
            """))}
        """))
    {
        Whole = Whole,
    };
}
