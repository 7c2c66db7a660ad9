namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>For what an authority uses its Microsoft 365: only that is checked, and asked for.</summary>
/// <param name="Mail">True where its e-mail goes by it.</param>
/// <param name="Calendars">True where meetings stand in its calendars.</param>
/// <param name="Chairs">The addresses of those who may chair, where that is known.</param>
public sealed record GraphUse(bool Mail, bool Calendars, IReadOnlyList<string> Chairs)
{
    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"mail {Mail}, calendars {Calendars}";
}
