/* Search, filter and order. Every page reads in full without this file. */
"use strict";
(() => {
  const get = (id) => document.getElementById(id);
  const shown = get("shown");
  const words = (node) => node.textContent.toLowerCase();
  const tell = (count, total, one) => {
    shown.textContent = `${count.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} ${one}${total === 1 ? "" : "s"} shown`;
  };
  const listen = (form, run) => {
    let waiting = 0;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(run, 60);
    });
    run();
  };

  const filters = get("filters");
  if (filters) {
    const bodies = [...document.querySelectorAll(".grid tbody")];
    const rows = bodies.flatMap((body) => [...body.rows].map((row) => ({ row, body, text: "" })));
    const sizes = bodies.map((body) => body.rows.length);
    const orders = {
      slip: (a, b) => b.row.dataset.n - a.row.dataset.n,
      due: (a, b) => (a.row.dataset.d || "9999").localeCompare(b.row.dataset.d || "9999"),
    };
    let ordered = "";
    const place = (order) => {
      if (order === ordered) return;
      ordered = order;
      get("grid").classList.toggle("sorted", Boolean(order));
      if (!order) return rows.forEach(({ row, body }) => body.append(row));
      const list = [...rows].sort(orders[order]);
      let at = 0;
      bodies.forEach((body, number) => {
        body.append(...list.slice(at, at + sizes[number]).map(({ row }) => row));
        at += sizes[number];
      });
    };
    listen(filters, () => {
      const asked = get("q").value.trim().toLowerCase();
      const lead = get("f-lead").value;
      const status = get("f-status").value;
      const flag = get("f-flag").value;
      let count = 0;
      place(get("f-order").value);
      rows.forEach((each) => {
        const data = each.row.dataset;
        if (asked && !each.text) each.text = words(each.row);
        const fits = (!asked || each.text.includes(asked)) && (!lead || data.l.includes(` ${lead} `)) &&
          (!status || data.s === status) && (!flag || data.f.includes(flag));
        if (each.row.hidden === fits) each.row.hidden = !fits;
        if (fits) count += 1;
      });
      bodies.forEach((body) => {
        body.closest(".panel").hidden = ![...body.rows].some((row) => !row.hidden);
      });
      tell(count, rows.length, "action");
    });
  }

  const asking = get("asked");
  if (asking) {
    const questions = [...document.querySelectorAll("li.q")];
    listen(asking, () => {
      const asked = get("q").value.trim().toLowerCase();
      const kind = get("a-kind").value;
      let count = 0;
      questions.forEach((each) => {
        each.hidden = Boolean((kind && each.dataset.k !== kind) || (asked && !words(each.closest(".fa")).includes(asked)));
        if (!each.hidden) count += 1;
      });
      document.querySelectorAll(".fa, .lead-b").forEach((each) => {
        each.hidden = !each.querySelector("li.q:not([hidden])");
      });
      tell(count, questions.length, "question");
    });
  }
})();
