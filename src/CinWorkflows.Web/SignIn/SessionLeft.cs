namespace CinWorkflows.Web.SignIn;

/// <summary>How long somebody is still signed in if they do nothing.</summary>
/// <param name="SecondsLeft">In whole seconds.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="CanStay">Whether doing something puts the end off; false where the longest time is reached first.</param>
/// <param name="IsSoon">Whether to warn them now.</param>
internal sealed record SessionLeft(int SecondsLeft, DateTimeOffset EndsAt, bool CanStay, bool IsSoon);
