using System.Text.RegularExpressions;

namespace CinWorkflows.EndToEnd.Tests.Transfers;

/// <summary>The e-mail with the link, as it lies in the folder of messages.</summary>
internal static partial class LinkLetter
{
    /// <summary>Waits until it is out; returns the address in it.</summary>
    public static async Task<Uri> AddressAsync(string messages)
    {
        for (var look = 0; look < 200; look++)
        {
            foreach (var file in Directory.Exists(messages) ? Directory.GetFiles(messages, "*.eml") : [])
            {
                // A line of quoted-printable that ends in '=' goes on in the next.
                var text = (await File.ReadAllTextAsync(file)).Replace("=\r\n", "", StringComparison.Ordinal);
                if (Address().Match(text) is { Success: true } found)
                {
                    return new(found.Value);
                }
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("No e-mail with a link went out.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/transfer/[0-9a-f]+/open/[A-Za-z0-9_-]+")]
    private static partial Regex Address();
}
