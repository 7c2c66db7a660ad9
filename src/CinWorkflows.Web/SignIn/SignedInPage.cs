using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.AspNetCore.Antiforgery;

namespace CinWorkflows.Web.SignIn;

/// <summary>Who is signed in, as what, until when, and the ways out.</summary>
internal static class SignedInPage
{
    private const string Title = "You are signed in";
    private const string Soon = "You will be signed out soon";

    private static readonly (AccessRole Role, string Words)[] RolesInWords =
    [
        (AccessRole.Worker, "Social worker or lead professional"),
        (AccessRole.Manager, "Team manager"),
        (AccessRole.ServiceManager, "Service manager"),
        (AccessRole.BusinessSupport, "Business support"),
        (AccessRole.Administrator, "Administrator of this service"),
        (AccessRole.PracticeLead, "Practice lead"),
        (AccessRole.DataProtectionOfficer, "Data protection officer"),
    ];

    /// <param name="name">The person's name, as the provider has it.</param>
    /// <param name="person">Who it is, with their roles.</param>
    /// <param name="team">Their team's name; null where they are in none.</param>
    /// <param name="session">Their session.</param>
    /// <param name="left">How long it lasts unless it is used.</param>
    /// <param name="idle">How long a browser may be unused.</param>
    /// <param name="forms">What ties forms to the browser.</param>
    public static Page Of(string name, SignedIn person, string? team, SignInSession session, SessionLeft left, TimeSpan idle, AntiforgeryTokenSet forms) => new(Title, Markup.Of($"""
        {Parts.Title(Title)}
        {Parts.Summary([
            ("Name", Markup.Of($"{name}")),
            ("Team", Markup.Of($"{team ?? "None is recorded"}")),
            ("Roles", Markup.Of($"{Roles(person)}")),
            ("Signed in at", Markup.Of($"{PageDates.Moment(session.SignedInAt)}")),
            ("You are signed out at", Markup.Of($"{PageDates.Moment(session.EndsAt)}, or when you do nothing for {CountWords.Of((int)idle.TotalMinutes, "minute")}"))])}
        {Markup.When(person.Roles.Count == 0, Parts.Warning("You have no role in this service yet. Ask your IT service for one."))}
        {Markup.When(left.IsSoon, Parts.Warning($"You will be signed out at {PageDates.Moment(left.EndsAt)}."))}
        {Form(SignInPages.StayAddress, "Stay signed in", "", forms)}
        {SignOut(forms)}
        {Parts.Heading("If you have lost a device, or used one that others use")}
        {Form(SignInPages.EverywhereAddress, "Sign out in every browser", "govuk-button--warning", forms)}
        """))
    {
        Whole = SignInWords.Whole,
    };

    /// <summary>What a browser goes to by itself before the end; where somebody was busy on another page meanwhile, there is nothing to warn of.</summary>
    /// <param name="left">How long it lasts unless it is used.</param>
    /// <param name="forms">What ties forms to the browser.</param>
    public static Page Ending(SessionLeft left, AntiforgeryTokenSet forms) => left.IsSoon
        ? new(Soon, Markup.Of($"""
            {Parts.Title(Soon)}
            {Parts.Warning($"You will be signed out at {PageDates.Moment(left.EndsAt)}.")}
            {Parts.Say(left.CanStay ? "You have done nothing here for a while. To go on, stay signed in." : "You have been signed in for as long as one can be. Finish what you are doing; then sign in again.")}
            {Markup.When(left.CanStay, Form(SignInPages.StayAddress, "Stay signed in", "", forms))}
            {SignOut(forms)}
            """)) { Whole = SignInWords.Whole }
        : new(Title, Markup.Of($"""
            {Parts.Title(Title)}
            {Parts.Say($"You are signed out at {PageDates.Moment(left.EndsAt)}, unless you do something before.")}
            <p class="govuk-body">{Parts.Link(SignInPages.Home, "Who you are signed in as")}</p>
            {SignOut(forms)}
            """)) { Whole = SignInWords.Whole };

    private static Markup SignOut(AntiforgeryTokenSet forms) => Form(BrowserSessions.SignOutAddress, "Sign out", "govuk-button--secondary", forms);

    private static string Roles(SignedIn person) =>
        person.Roles.Count == 0 ? "None" : string.Join(", ", RolesInWords.Where(role => person.Roles.Contains(role.Role)).Select(role => role.Words));

    private static Markup Form(string address, string text, string classes, AntiforgeryTokenSet forms) =>
        Markup.Of($"""<form method="post" action="{address}" novalidate>{Parts.Hidden(forms.FormFieldName, forms.RequestToken!)}{Parts.Button(text, classes)}</form>""");
}
