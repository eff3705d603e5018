using System.Xml.Linq;
using AdviceBot.Hosting;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AdviceBot.Storage;

/// <summary>
/// The keys that sign cookies and keep second factors, in the store: every server on it reads what any of them signed, and a backup of the store is a backup of all.
/// Earlier versions kept them in the folder keys beside the database: those are carried over, and the folder is left as it was.
/// </summary>
internal sealed class StoredKeys(IStore store, Folders folders) : IXmlRepository
{
    private const string Prefix = "data-protection/";

    private bool _isCarriedOver;

    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    /// <summary>The framework asks for keys a few times a day, and knows no other way to wait for them.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        store.SaveSettingAsync(Prefix + friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        if (!Volatile.Read(ref _isCarriedOver))
            await CarryOverAsync();
        return [.. (await store.ListSettingsAsync(Prefix)).Select(kept => XElement.Parse(kept.Value))];
    }

    private async Task CarryOverAsync()
    {
        var folder = Path.Combine(folders.Data, "keys");
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xml") : [])
        {
            var key = Prefix + Path.GetFileNameWithoutExtension(file);
            if (await store.FindSettingAsync(key) is null)
                await store.SaveSettingAsync(key, XElement.Parse(await File.ReadAllTextAsync(file)).ToString(SaveOptions.DisableFormatting));
        }

        Volatile.Write(ref _isCarriedOver, true);
    }
}
