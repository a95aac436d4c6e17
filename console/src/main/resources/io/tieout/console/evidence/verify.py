"""Checks an evidence pack; see README.txt. Python 3.8 or later, no other package."""

import hashlib
import json
import sys
from calendar import timegm
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from time import strptime

PROBLEMS = []


def check(holds, problem):
    if not holds:
        PROBLEMS.append(problem)


def one(folder, name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def lines(folder, name):
    text = (folder / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def millis(instant):
    whole, _, fraction = instant.rstrip("Z").partition(".")
    return timegm(strptime(whole, "%Y-%m-%dT%H:%M:%S")) * 1000 + int((fraction + "000")[:3])


def minor(line):
    amount = line.get("debit") or "-" + line["credit"]
    return int(amount.replace(".", ""))


def hash_of(journal):
    fields = [journal["previousHash"], str(journal["sequence"])]
    fields += [journal[name] for name in ("id", "companyId", "date", "text", "cause", "decidedBy")]
    fields.append(str(millis(journal["postedAt"])))
    for line in journal["lines"]:
        fields += [line["account"], str(minor(line)), line["currency"], line.get("costCenter", "")]
    data = bytearray()
    for field in fields:
        units = len(field.encode("utf-16-le")) // 2
        data += b"%d\x1f" % units + field.encode("utf-8") + b"\x1f"
    return sha256(bytes(data))


def files(folder, manifest):
    for name, wanted in manifest["files"].items():
        there = (folder / name).is_file() and sha256((folder / name).read_bytes())
        check(there == wanted, f"{name}: is not the file that the manifest states")


def journals(folder, chain):
    before = None
    for journal in (all_journals := lines(folder, "journals.jsonl")):
        name = f"journal {journal['sequence']}"
        sums = defaultdict(int)
        for line in journal["lines"]:
            sums[line["currency"]] += minor(line)
        check(not any(sums.values()), f"{name}: does not balance")
        check(journal["hash"] == hash_of(journal), f"{name}: has not the hash of what it says")
        if journal["sequence"] == 1:
            check(journal["previousHash"] == "0" * 64, f"{name}: is not the first of its chain")
        if before and before["sequence"] + 1 == journal["sequence"]:
            check(journal["previousHash"] == before["hash"], f"{name}: does not follow the one before")
        head = chain.get("head")
        if head and head["sequence"] == journal["sequence"]:
            check(head["hash"] == journal["hash"], f"{name}: is not the head of the chain")
        before = journal
    check(chain["intact"], "the chain was broken when the pack was made")
    return all_journals


def trial_balance(totals, all_journals, whole):
    for total in totals["totals"]:
        check(total["debit"] == total["credit"], f"trial balance {total['currency']}: debit is not credit")
    if not whole:
        return
    sums = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for journal in all_journals:
        for line in journal["lines"]:
            of = sums[line["account"], line["currency"]]
            of[0] += Decimal(line.get("debit", "0"))
            of[1] += Decimal(line.get("credit", "0"))
    stated = {
        (row["account"], row["currency"]): [Decimal(row["debit"]), Decimal(row["credit"])]
        for row in totals["rows"]
    }
    check(stated == dict(sums), "trial balance: is not the sum of the journals")


def completeness(folder):
    stated = one(folder, "completeness.json")
    sums = {"read": 0, "accepted": 0, "rejected": 0}
    sources = lines(folder, "sources.jsonl")
    for source in sources:
        parts = source["accepted"] + source["rejected"]
        check(source["read"] == parts, f"{source['source']}: read is not accepted + rejected")
        for name in sums:
            sums[name] += source[name]
    check(stated["sources"] == len(sources), "completeness: another number of sources")
    for name, value in sums.items():
        check(stated[name] == value, f"completeness: {name} is not the sum of the sources")
    check(stated["read"] == stated["accepted"] + stated["rejected"], "completeness: read differs")


def spelled(person):
    return (person or "").strip().lower()


def two_people(folder):
    proposed = {}
    for step in lines(folder, "approvals.jsonl"):
        if step["what"] == "proposed":
            proposed[step["exceptionId"]] = spelled(step["by"])
        if step["what"] == "approved":
            other = proposed.get(step["exceptionId"])
            check(other != spelled(step["by"]), f"case {step['exceptionId']}: approved by who proposed it")
    for rules in lines(folder, "rules.jsonl"):
        name = f"rules {rules['flow']} {rules['version']}"
        check(spelled(rules["proposedBy"]) != spelled(rules["approvedBy"]), f"{name}: approved by the author")
        values = json.dumps(rules["values"], separators=(",", ":"), ensure_ascii=False)
        check(sha256(values.encode("utf-8")) == rules["sha256"], f"{name}: other values than hashed")
    for run in lines(folder, "payments.jsonl"):
        makers = [spelled(maker) for maker in run["proposedBy"]]
        check(spelled(run.get("approvedBy")) not in makers, f"payments {run['name']}: approved by a maker")
        if run["steps"]:
            last = run["steps"][-1]["version"]
            check(last == run["version"], f"payments {run['name']}: changed after the last step")


def main(folder):
    manifest = one(folder, "manifest.json")
    files(folder, manifest)
    all_journals = journals(folder, one(folder, "chain.json"))
    whole = manifest["from"] == "0001-01-01"
    trial_balance(one(folder, "totals.json"), all_journals, whole)
    completeness(folder)
    two_people(folder)
    for problem in PROBLEMS:
        print(problem)
    print(f"{len(all_journals)} journals: " + ("NOT AS STATED" if PROBLEMS else "all as stated"))
    return 1 if PROBLEMS else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
