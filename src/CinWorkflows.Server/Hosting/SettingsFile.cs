namespace CinWorkflows.Server.Hosting;

/// <summary>
/// The settings of the services that an authority uses: a JSON file in the data folder, over which environment variables go
/// (<c>Authorities__northamptonshire__Graph__ClientSecret</c>), so that secrets need not lie in a file.
/// </summary>
internal static class SettingsFile
{
    /// <exception cref="InvalidDataException">The file is not JSON.</exception>
    public static IConfigurationBuilder AddSettingsFile(this IConfigurationBuilder configuration, ServerSettings settings) =>
        configuration.AddJsonFile(Path.GetFullPath(settings.SettingsFile), optional: true, reloadOnChange: false).AddEnvironmentVariables();
}
