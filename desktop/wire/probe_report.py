"""The county check on paper and on the terminal, for an operator: Chinese or English.

Stands apart from the program's translations because it runs with no Qt.
"""

import sys
import unicodedata

from desktop.domain.errors import WireError
from desktop.wire.fhir_county import FhirCounty
from desktop.wire.probe import ProbeLine, ProbeReport, check_county

# code -> (Chinese, English)
PROBES = {
    "P0": ("FHIR 版本", "FHIR version"),
    "P1": ("整包同成同败", "transaction is atomic"),
    "P2": ("包内旧版本被拒绝", "stale ifMatch refused inside a transaction"),
    "P3": ("可用自带编号新建", "update-as-create"),
    "P4": ("仅新建（ifNoneMatch）", "create only (ifNoneMatch)"),
    "P5": ("按类型的历史与翻页", "type history and its pages"),
    "P6": ("按更新时间查询、排序与翻页", "search by _lastUpdated, order, paging"),
    "P7": ("大包", "size of a Bundle"),
    "P8": ("内容相同的写入", "writing the same again"),
    "P9": ("精简应答带版本号", "minimal answer tells versions"),
    "P10": ("服务器时间", "server's clock"),
    "P11": ("内容校验", "validation"),
    "P12": ("附件（Binary）原样存取", "attachments (Binary) come back the same"),
}
FINDINGS = {
    "version": ("{version}", "{version}"),
    "kept": ("已保存", "kept"),
    "lost": ("应答成功但读不到", "said yes, but it cannot be read"),
    "bad_taken": ("收下了不合格的包", "took a broken Bundle"),
    "nothing_applied": ("有一条不合格时整包未写入", "one bad entry, and nothing was applied"),
    "half_applied": ("整包被拒，却写入了一部分", "refused, yet a part was applied"),
    "stale_taken": ("收下了旧版本，会覆盖别人的修改", "took it: others' changes would be lost"),
    "stale_refused": ("已拒绝（{status}），未写入", "refused ({status}), nothing applied"),
    "odd_status": ("拒绝的状态码不对：{status}", "refused with an odd status: {status}"),
    "honoured": ("支持", "honoured"),
    "honoured_alone": ("单条支持，包内不支持", "honoured alone, not inside a transaction"),
    "not_honoured": ("不支持（不影响使用）", "not honoured (does no harm)"),
    "history_pages": ("完整，可翻页", "complete, in pages"),
    "history_no_pages": ("完整，但不分页", "complete, but in one page"),
    "history_incomplete": ("不完整", "incomplete"),
    "sorted": ("有序、完整，秒后 {digits} 位", "in order, complete, {digits} digits of a second"),
    "not_sorted": ("未按更新时间排序", "not in order"),
    "no_next_link": ("结果被截断，没有下一页链接", "cut off without a next link"),
    "search_incomplete": ("结果不完整", "incomplete"),
    "big_taken": (
        "{entries} 条、{kilobytes} KB，用时 {seconds} 秒",
        "{entries} entries, {kilobytes} KB, {seconds} s",
    ),
    "same_version": ("版本号不变", "keeps the version"),
    "new_version": ("产生新版本号", "makes a new version"),
    "versions_told": ("每条都有", "each entry"),
    "versions_untold": ("没有，需另行读取", "untold, to be read one by one"),
    "date": ("相差 {seconds} 秒", "{seconds} s from this computer's"),
    "no_date": ("应答中没有时间", "no Date header"),
    "validated": ("缺必填项被拒绝（{status}）", "missing element refused ({status})"),
    "validated_entry": (
        "缺必填项被拒绝（{status}），并指出是哪一条",
        "missing element refused ({status}), the entry named",
    ),
    "not_validated": ("不校验必填项（不影响使用）", "none (does no harm)"),
    "bytes_raw": ("原始字节存取，{kilobytes} KB 一致", "as raw bytes, {kilobytes} KB the same"),
    "bytes_resource": (
        "不收原始字节，以 JSON 存取，{kilobytes} KB 一致",
        "no raw bytes; as JSON, {kilobytes} KB the same",
    ),
    "bytes_changed": (
        "取回的内容不同：附件不能上传",
        "other bytes came back: attachments cannot be uploaded",
    ),
    "refused": ("被拒绝：{status}", "refused: {status}"),
    "no_answer": ("没有可信的应答", "no trustworthy answer"),
}
MARKS = {True: ("合格", "ok"), False: ("不合格", "FAILED"), None: ("说明", "note")}
FIT = ("结论：可以作为县平台。", "Verdict: this server can be the county.")
UNFIT = ("结论：不能作为县平台。", "Verdict: this server cannot be the county.")
FAILURES = {
    "error.offline": ("连不上服务器，请检查地址和网络。", "No connection. Check address and line."),
    "error.not_signed_in": ("服务器要求令牌，或令牌已失效。", "A valid token is wanted."),
    "error.not_permitted": ("令牌没有权限。", "The token has no permission."),
    "error.busy": ("服务器忙，请稍后再试。", "The server is busy. Try again later."),
    "county.bad_address": ("地址不对，应类似 https://…/fhir", "Not an address like https://…/fhir"),
    "county.needs_tls": ("除本机外，地址必须以 https:// 开头。", "https:// is demanded."),
    "county.certificate": (
        "本机不信任服务器的证书；请检查证书和本机时间。",
        "This computer does not trust the certificate. Check it, and this computer's date.",
    ),
    "county.not_fhir": ("应答的不是 FHIR 服务器。", "What answers is no FHIR server."),
    "county.server_error": ("服务器自身出错。", "The server has a fault of its own."),
}
NAME_WIDTH = 44


def format_report(report: ProbeReport, lang: str = "zh") -> str:
    """The table and the verdict, lines ending in a newline."""
    rows = [report.server] if report.server else []
    rows += [_row(line, lang) for line in report.lines]
    rows.append(_word(FIT if report.fit else UNFIT, lang))
    return "".join(f"{row}\n" for row in rows)


def run_county_check(
    url: str, token: str | None = None, lang: str = "zh", *, authority: str = ""
) -> int:
    """`zhudian county-check URL`: print table and verdict.

    Args:
        url: the server.
        token: bearer token, where it asks for one.
        lang: zh or en.
        authority: certificates in PEM that alone vouch for it; empty: what the system trusts.

    Returns:
        0 fit, 1 not fit, 2 when the server could not be asked.
    """
    try:
        county = FhirCounty(url, token, authority=authority)
        try:
            report = check_county(county)
        finally:
            county.close()
    except WireError as error:
        general = (error.problem.code, error.problem.code)
        sys.stderr.write(f"{_word(FAILURES.get(error.problem.code, general), lang)}\n")
        return 2
    sys.stdout.write(format_report(report, lang))
    return 0 if report.fit else 1


def _row(line: ProbeLine, lang: str) -> str:
    name = _padded(_word(PROBES[line.code], lang), NAME_WIDTH)
    mark = _padded(_word(MARKS[line.ok], lang), 8)
    return f"{line.code:<4} {mark}{name}{_word(FINDINGS[line.detail], lang).format(**line.facts)}"


def _word(pair: tuple[str, str], lang: str) -> str:
    return pair[0] if lang.startswith("zh") else pair[1]


def _padded(text: str, width: int) -> str:
    """Chinese characters take two columns of a terminal."""
    taken = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
    return text + " " * max(1, width - taken)
