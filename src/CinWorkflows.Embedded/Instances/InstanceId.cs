namespace CinWorkflows.Embedded.Instances;

/// <summary>The limits of Durable Task, so that an id that works here works there.</summary>
internal static class InstanceId
{
    private const int Longest = 100;

    /// <exception cref="ArgumentException">The id is empty or longer than 100 characters.</exception>
    public static string Checked(string id) =>
        id.Length is > 0 and <= Longest ? id : throw new ArgumentException($"An instance id has 1 to {Longest} characters.", nameof(id));
}
