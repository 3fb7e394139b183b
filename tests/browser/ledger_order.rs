//! The ledger's heads that sort its rows, together with its filters, and the names of its buttons and links.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::ledger::{SAID, set_filter, visible_rows};
use crate::pages::languages;
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;
use jisr::interaction::ledger::RowFacts;
use jisr::story;
use serde_json::{Value, json};

/// What `aria-sort` says of each head: of the one column that the rows are sorted by, and of no other.
const SORTS: &str = "return [...document.querySelectorAll('#ledger thead th')].map(h => h.getAttribute('aria-sort') ?? '')";

/// Presses the button in the head of a column, counted from 0, as a reader without a pointer does.
async fn press_head(b: &Browser, column: usize) -> TestResult {
    b.js::<()>(&format!(
        "document.querySelectorAll('#ledger thead th')[{column}].querySelector('button').focus()"
    ))
    .await?;
    b.key(Key::Enter).await
}

pub async fn heads_of_columns_sort_reverse_and_give_the_storys_order_back(
    b: Browser,
) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    for (path, lang, _) in languages() {
        b.open_live(&site.url(&format!("{path}ledger/"))).await?;
        let all = visible_rows(&b).await?;
        for (column, first, second) in [
            (0, "ascending", "descending"),
            (1, "descending", "ascending"),
            (2, "descending", "ascending"),
            (3, "ascending", "descending"),
        ] {
            let mut orders = vec![];
            for sort in [first, second] {
                press_head(&b, column).await?;
                let mut sorts = vec![""; 5];
                sorts[column] = sort;
                b.until(&format!(
                    "JSON.stringify((() => {{ {SORTS} }})()) == '{}'",
                    json!(sorts)
                ))
                .await?;
                let rows = visible_rows(&b).await?;
                assert_eq!(rows.len(), all.len(), "{lang} {column} {sort}");
                // No heading of a subject stands over rows of another; each row tells its own.
                let (headings, subjects): (usize, usize) = b
                    .js("const seen = s => [...document.querySelectorAll('#ledger ' + s)].filter(e => e.checkVisibility()).length;
                         return [seen('[scope=rowgroup]'), seen('[scope=row] small')]")
                    .await?;
                assert_eq!((headings, subjects), (0, all.len()), "{lang} {column}");
                // The order is said, and where it is chosen on a phone, it is chosen.
                b.until("document.querySelector('[data-ledger] .found').textContent == document.querySelector('[data-filter=order]').selectedOptions[0].textContent")
                    .await?;
                orders.push(rows);
            }
            assert!(
                orders[0] != all && orders[0] != orders[1],
                "{lang} {column}"
            );
            press_head(&b, column).await?;
            b.until("!document.querySelector('#ledger [aria-sort]')")
                .await?;
            assert_eq!(visible_rows(&b).await?, all, "{lang} {column}: back");
            assert_eq!(b.js::<String>(SAID).await?, "", "{lang}");
        }
    }
    Ok(())
}

/// The largest amount of a unit is first, and no number of trains stands between two amounts of money.
pub async fn amounts_of_different_units_are_not_mixed(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    b.open_live(&site.url("ledger/")).await?;
    press_head(&b, 1).await?;
    b.until("document.querySelector('#ledger [aria-sort=descending]')")
        .await?;
    let rows = visible_rows(&b).await?;
    let ids = rows.iter().filter_map(|id| story().figure_id(id));
    let amounts = ids.map(|id| RowFacts::of(story(), id).amount);
    let amounts: Vec<_> = amounts.map(|a| (a.group, -a.value)).collect();
    assert!(amounts.len() > 40 && amounts.is_sorted(), "{rows:?}");
    Ok(())
}

/// Rows that disagree, a search and an order together: what is left is counted, and said once.
pub async fn an_order_is_kept_while_rows_are_filtered_and_searched(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    b.open_live(&site.url("en/ledger/")).await?;
    let all = visible_rows(&b).await?;
    press_head(&b, 1).await?;
    b.until("document.querySelector('#ledger [aria-sort=descending]')")
        .await?;
    let sorted = visible_rows(&b).await?;
    b.js::<()>(
        "window.said = [];
         const status = document.querySelector('[data-ledger] .found');
         new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true })",
    )
    .await?;
    set_filter(&b, "disagreeing", "true").await?;
    b.until("said.length").await?;
    assert_eq!(visible_rows(&b).await?, ["rail.implied_per_day"]);
    set_filter(&b, "words", "trains").await?;
    assert_eq!(visible_rows(&b).await?, ["rail.implied_per_day"]);
    set_filter(&b, "words", "wheat").await?;
    b.until("said.length > 1").await?;
    assert!(visible_rows(&b).await?.is_empty());
    set_filter(&b, "words", "").await?;
    b.until("said.length > 2").await?;
    set_filter(&b, "disagreeing", "false").await?;
    b.until("said.length > 3").await?;
    assert_eq!(visible_rows(&b).await?, sorted);
    let said: Vec<String> = b.js("return said").await?;
    let count = format!("1 of {}", all.len());
    assert!(
        said.len() == 4 && said[0].contains(&count) && !said[3].contains(&count),
        "{said:?}"
    );
    Ok(())
}

/// Heads are plain text on a phone, where their buttons would be out of sight, and without scripts, where a button would
/// do nothing.
pub async fn case_e18_heads_have_buttons_only_where_they_work(b: Browser) -> TestResult {
    let site = Server::site()?;
    const HEADS: &str = "return [document.querySelectorAll('#ledger thead button').length, [...document.querySelectorAll('#ledger thead th')].map(h => h.textContent).join()]";
    b.screen(390, 844, 1.0).await?;
    b.open_live(&site.url("en/ledger/")).await?;
    let narrow: (usize, String) = b.js(HEADS).await?;
    let words = "Figure,Amount,Change or check,Source and paragraph,Details";
    assert_eq!(narrow, (0, words.into()));
    set_filter(&b, "order", "change").await?;
    b.until("document.querySelector('#ledger [aria-sort]')")
        .await?;
    for buttons in [0, 4, 0] {
        // The same order in each window.
        b.screen(if buttons > 0 { 1280 } else { 390 }, 844, 1.0)
            .await?;
        b.until(&format!(
            "document.querySelectorAll('#ledger thead button').length == {buttons}"
        ))
        .await?;
        let sorts: Vec<String> = b.js(SORTS).await?;
        assert_eq!(sorts, ["", "", "descending", "", ""]);
    }
    b.screen(1280, 844, 1.0).await?;
    b.without_scripts().await?;
    b.open(&site.url("en/ledger/")).await?;
    let still: (usize, String) = b.js(HEADS).await?;
    assert_eq!(still, (0, words.into()));
    // They look like the head that has no button.
    let looks: Vec<String> = b
        .js("return [...document.querySelectorAll('#ledger thead th')].map(h => {
                 const look = getComputedStyle(h.querySelector('button') ?? h);
                 return `${look.color} ${look.textDecorationLine} ${look.fontWeight} ${look.fontSize}`;
             })")
        .await?;
    assert!(looks.iter().all(|look| *look == looks[4]), "{looks:?}");
    Ok(())
}

/// Buttons and links of a list that a screen reader makes of the ledger are told apart by their names.
pub async fn case_e21_no_two_buttons_or_links_of_the_ledger_have_one_name(
    b: Browser,
) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    for (path, lang, _) in languages() {
        b.open_live(&site.url(path)).await?;
        b.js::<()>("document.querySelectorAll('#ledger details').forEach(d => d.open = true)")
            .await?;
        b.frame().await?;
        b.cdp("DOM.enable", json!({})).await?;
        b.cdp("Accessibility.enable", json!({})).await?;
        let document = b.cdp("DOM.getDocument", json!({ "depth": 0 })).await?;
        let ledger = json!({ "nodeId": document["root"]["nodeId"], "selector": "#ledger" });
        let ledger = b.cdp("DOM.querySelector", ledger).await?;
        let mut names = vec![];
        for role in ["button", "link", "DisclosureTriangle"] {
            let query = json!({ "nodeId": ledger["nodeId"], "role": role });
            let found = b.cdp("Accessibility.queryAXTree", query).await?;
            for node in found["nodes"].as_array().ok_or("no nodes")? {
                let name = node["name"]["value"].as_str().unwrap_or_default();
                let place = match role {
                    "link" => link_target(&b, node).await?,
                    _ => node["backendDOMNodeId"].to_string(),
                };
                names.push((role, name.to_owned(), place));
            }
        }
        b.cdp("Accessibility.disable", json!({})).await?;
        assert!(names.len() > 100, "{lang}: {}", names.len());
        names.sort();
        let same = names
            .windows(2)
            .filter(|n| (n[0].0, &n[0].1) == (n[1].0, &n[1].1) && n[0].2 != n[1].2);
        let same: Vec<_> = same.collect();
        assert!(same.is_empty(), "{lang}: {same:#?}");
        // WCAG 2.5.3: the name begins with the words that are seen, and has the label of the row.
        let others: Vec<String> = b
            .js("return [...document.querySelectorAll('#ledger tbody button')].filter(button => {
                     const label = button.closest('tr').querySelector('[data-field=label]').textContent;
                     const name = button.ariaLabel ?? '';
                     return !name.startsWith(button.textContent) || !name.endsWith(label);
                 }).map(button => button.ariaLabel ?? button.textContent)")
            .await?;
        assert!(others.is_empty(), "{lang}: {others:#?}");
    }
    Ok(())
}

/// Where a link of the accessibility tree leads to.
async fn link_target(b: &Browser, node: &Value) -> Result<String, Failure> {
    let id = json!({ "backendNodeId": node["backendDOMNodeId"] });
    let described = b.cdp("DOM.describeNode", id).await?;
    let attributes = described["node"]["attributes"].as_array();
    let attributes = attributes.ok_or("a link without attributes")?;
    let at = attributes.iter().position(|name| name == "href");
    let target = at.and_then(|at| attributes.get(at + 1)?.as_str());
    Ok(target.ok_or("a link without an address")?.to_owned())
}

/// Case F7: a sign of doubt has its word beside it wherever it is seen.
pub async fn case_f7_the_sign_of_a_caveat_has_its_word_at_every_width(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (width, height) in [(390, 844), (1280, 800)] {
        b.screen(width, height, 1.0).await?;
        for (path, lang, _) in languages() {
            b.open_live(&site.url(&format!("{path}ledger/"))).await?;
            let (seen, small): (usize, Vec<String>) = b
                .js("const all = [...document.querySelectorAll('#ledger tr .caveat')].filter(e => e.checkVisibility());
                     const small = all.filter(e => parseFloat(getComputedStyle(e).fontSize) < 11 || e.getBoundingClientRect().width < 30);
                     return [all.length, small.map(e => e.textContent)]")
                .await?;
            assert!(
                seen > 5 && small.is_empty(),
                "{lang} {width}: {seen} {small:?}"
            );
        }
    }
    Ok(())
}
