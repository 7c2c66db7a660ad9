using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CinWorkflows.Pages.Tests;

/// <summary>A browser without JavaScript: it keeps cookies, follows redirects, and sends forms as they stand.</summary>
internal sealed class StaffBrowser(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, CookieContainer = new() }) { BaseAddress = address };

    private readonly List<string> _addresses = [];

    private (string Path, IReadOnlyList<KeyValuePair<string, string>> Fields) _last;

    public ShownPage Page { get; private set; } = null!;

    /// <summary>All that it asked for and was led to, as a proxy and its own history keep it.</summary>
    public IReadOnlyList<string> Addresses => _addresses;

    public Task<ShownPage> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    /// <summary>Follows the first link whose words begin so.</summary>
    public Task<ShownPage> FollowAsync(string words) => GetAsync(Page.Link(words));

    /// <summary>Fills in the first form that is posted, and sends it with a button.</summary>
    /// <param name="button">The button's words.</param>
    /// <param name="values">What is written into which field.</param>
    public Task<ShownPage> PressAsync(string button, params (string Name, string Value)[] values)
    {
        var (form, fields) = Filled(button, values);
        return PostAsync(AddressOf(form), fields);
    }

    /// <summary>Sends a form with these fields, whatever stands in it.</summary>
    public Task<ShownPage> PostAsync(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        _last = (path, fields);
        return SendAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });
    }

    /// <summary>Sends the last form once more, as a second click does.</summary>
    public Task<ShownPage> PressAgainAsync() => PostAsync(_last.Path, _last.Fields);

    /// <summary>The same with a form that takes a file.</summary>
    /// <param name="button">The button's words.</param>
    /// <param name="file">The file; null where none is chosen.</param>
    /// <param name="values">What is written into which field.</param>
    public Task<ShownPage> UploadAsync(string button, (string Name, byte[] Content)? file, params (string Name, string Value)[] values)
    {
        var (form, fields) = Filled(button, values);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => form.QuerySelector($"[name='{field.Key}']") is not IHtmlInputElement { Type: "file" }))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is { } chosen)
        {
            content.Add(new ByteArrayContent(chosen.Content), form.QuerySelector("input[type=file]")!.GetAttribute("name")!, chosen.Name);
        }

        return SendAsync(new(HttpMethod.Post, AddressOf(form)) { Content = content });
    }

    public async Task<ShownPage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            _addresses.Add($"{request.RequestUri}");
            using var response = await _client.SendAsync(request);
            _addresses.Add($"{response.RequestMessage!.RequestUri}");
            var text = await response.Content.ReadAsStringAsync();
            return Page = new(response.StatusCode, response.RequestMessage.RequestUri!, response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase), new HtmlParser().ParseDocument(text))
            {
                ContentHeaders = response.Content.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            };
        }
    }

    public void Dispose() => _client.Dispose();

    private (IHtmlFormElement Form, IReadOnlyList<KeyValuePair<string, string>> Fields) Filled(string button, (string Name, string Value)[] values)
    {
        var form = Page.Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]").First(form => form.QuerySelectorAll("button").Any(one => one.TextContent.Trim() == button));
        var fields = form.QuerySelectorAll("input, textarea, select")
            .Where(field => field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
            .Select(field => (Name: field.GetAttribute("name")!, Value: ValueOf(field)))
            .Where(field => values.All(value => value.Name != field.Name))
            .Concat(values)
            .Select(field => KeyValuePair.Create(field.Name, field.Value))
            .ToList();
        foreach (var (name, _) in values)
        {
            Assert.True(form.QuerySelector($"[name='{name}']") is not null, $"the form has no field '{name}': {Page.Text}");
        }

        var pressed = form.QuerySelectorAll<IHtmlButtonElement>("button").First(one => one.TextContent.Trim() == button);
        if (pressed.Name is { Length: > 0 } step)
        {
            fields.Add(new(step, pressed.Value));
        }

        return (form, fields);
    }

    private string AddressOf(IHtmlFormElement form) => form.GetAttribute("action") is { Length: > 0 } action ? action : Page.Address.PathAndQuery;

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement list => list.Value ?? "",
        _ => ((IHtmlInputElement)field).Value,
    };
}

/// <summary>A page that a browser shows.</summary>
internal sealed record ShownPage(HttpStatusCode Status, Uri Address, IReadOnlyDictionary<string, string> Headers, IHtmlDocument Document)
{
    /// <summary>What is said of its content.</summary>
    public IReadOnlyDictionary<string, string> ContentHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>What is read on it, each run of white space as one space.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The address of the first link whose words begin so.</summary>
    public string Link(string words) => Document.QuerySelectorAll("a").FirstOrDefault(link => link.TextContent.Trim().StartsWith(words, StringComparison.Ordinal))?.GetAttribute("href")
        ?? throw new InvalidOperationException($"No link '{words}' on {Address.PathAndQuery}: {Text}");

    /// <summary>What is wrong, as the summary at the top says it.</summary>
    public IEnumerable<string> Faults => Document.QuerySelectorAll(".govuk-error-summary__list li").Select(fault => fault.TextContent.Trim());
}
