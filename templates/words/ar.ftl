# The words of table, key and notes, in Arabic: the names are those of English.

## Marks between words, and around what was said

comma = {"، "}
semicolon = {"؛ "}
colon = :
quote_open = «
quote_close = »
named_value = { $name }: { $value }

## The columns of the table

proposition = الطرح
domain = المجال
quantitative_analysis = التحليل الكمي
qualitative_analysis = التحليل النوعي
quantitative_results = النتائج الكمية
qualitative_findings = النتائج النوعية
interpretation = التفسير وفق المنهج المختلط
meta_inference = الاستدلال الفوقي
fit = التوافق
convergence = رمز التقارب
response = معالجة التناقضات
note = ملاحظة
pillar_theme = موضوع العمود
quantitative_data = البيانات الكمية
quantitative_categories = الفئات الكمية
qualitative_categories = الرموز والفئات النوعية
qualitative_data = البيانات النوعية
measures = المقاييس
themes = المواضيع
confidence = الثقة في الأدلة
number = الرقم
review_finding = خلاصة نتيجة المراجعة
cerqual_assessment = تقييم الثقة وفق GRADE-CERQual
cerqual_explanation = شرح التقييم وفق GRADE-CERQual
references = المراجع
finding = النتيجة
methodological_limitations = القيود المنهجية
coherence = الاتساق
adequacy = كفاية البيانات
relevance = الصلة
risk_of_bias = خطر التحيز
inconsistency = عدم الاتساق
indirectness = عدم المباشرة
imprecision = عدم الدقة
other_considerations = اعتبارات أخرى
number_of_studies = عدد الدراسات
number_of_people = عدد الأشخاص
relative_effect = الأثر النسبي (فاصل ثقة 95%)
absolute_effect = الأثر المطلق (فاصل ثقة 95%)
association_effect = الارتباط (فاصل ثقة 95%)
certainty = درجة اليقين
checklist_item = البند
checklist_asks = المطلوب
checklist_answer = ما يقوله التركيب
checklist_place = موضع الإبلاغ عنه

## The titles of tables

table_summary = جدول صفوفه { $rows } وأعمدته { $columns }.

caption_table_5 = الطروحات التركيبية والأدلة التي تستند إليها
caption_joint_display = عرض مشترك للنتائج الكمية والنوعية
caption_convergence_matrix = مصفوفة ترميز التقارب
caption_pillar = عرض مشترك لعملية التكامل بالأعمدة
caption_soqf = ملخص النتائج النوعية وفق GRADE-CERQual
caption_evidence_profile_quantitative = ملف الأدلة وفق GRADE
caption_evidence_profile_qualitative = ملف الأدلة وفق GRADE-CERQual
caption_gramms = حسن الإبلاغ عن دراسة بالمنهج المختلط (GRAMMS)
caption_mmat = أداة تقييم المناهج المختلطة (MMAT)، بنود دراسات المنهج المختلط

## What findings do, and how strands meet

supports = تدعم
qualifies = تقيّد
contradicts = تناقض
informs = تُثري
confirmation = تأكيد
expansion = توسيع
discordance = تعارض
silence = صمت
agreement = اتفاق
partial_agreement = اتفاق جزئي
dissonance = تنافر
no_finding = لا توجد نتيجة.
not_identified = لم يُحدَّد.
the_links_suggest = توحي الروابط بـ: { $fit }.
of_part = من { $part }
on_the_contradiction = بشأن التناقض
see = انظر
total = المجموع
not_coded = غير مرمّز
builds_on = يبني على
refines = يدقّق
in_tension_with = في توتر مع

## Confidence and certainty

high = عالية
moderate = متوسطة
low = منخفضة
very_low = منخفضة جدًا
no_concerns = لا مخاوف
no_or_very_minor_concerns = لا مخاوف أو مخاوف طفيفة جدًا
very_minor_concerns = مخاوف طفيفة جدًا
minor_concerns = مخاوف طفيفة
moderate_concerns = مخاوف متوسطة
serious_concerns = مخاوف خطيرة
not_serious = غير خطير
serious = خطير
very_serious = خطير جدًا
not_assessed = لم يُقيَّم

## Below the table, and behind it

key = المفتاح
of_version = الإصدار { $version }
questions = الأسئلة
question = السؤال
approach = المقاربة
evidence = الأدلة
propositions = الطروحات
flow_of_people = مسار المشاركين
outside_the_grid = نتائج خارج الجدول
outside_the_grid_lead = لا يعرضها أي صف من الجدول.
synthesising_argument = الحجة التركيبية
sources = المصادر
checks = ما وجدته الفحوص
in_rows = في { $rows }
from = من
step = الخطوة
when = متى
when_and_who = متى ومن
left_on_the_way = المنسحبون في الطريق
norm_mean_sd = المعيار، المتوسط (الانحراف المعياري)
norm = المعيار
because = لأنه
participant_not_named = مشارك غير مسمّى
quote_stands = موجود في النص، السطر { $line }
quote_stands_there = موجود في النص
quote_fails = غير موجود في النص
quote_checked_on = تمت مطابقته مع نص المقابلة بتاريخ { $day }
quote_failed_on = لم يكن موجودًا في نص المقابلة عند مطابقته بتاريخ { $day }
quote_text_changed = تغيّر نص المقابلة منذ { $day }
quote_changed = تغيّر الاقتباس منذ { $day }
quote_not_checked = لم تتم مطابقته مع نص المقابلة
quote_original = الأصل
why_here = سبب وروده هنا
undeclared = لم يُذكر شيء عن هذا.

## Checklists: what their items ask

gramms_1 = لماذا كان المنهج المختلط هو المناسب لسؤال البحث
gramms_2 = التصميم: لأي غرض مُزجت المناهج، وأيها كانت له الأولوية، وبأي تسلسل استُخدمت
gramms_3 = كل منهج: كيف اختير المشاركون، وكيف جُمعت البيانات وحُلّلت
gramms_4 = أين دُمجت المناهج، وكيف، ومن شارك في ذلك
gramms_5 = كل قيد على منهج بسبب حضور الآخر
gramms_6 = كل فهم نتج من مزج المناهج أو دمجها
mmat_5_1 = هل هو معلَّل جيدًا أن سؤال البحث يستدعي تصميمًا مختلطًا؟
mmat_5_2 = هل دُمجت أجزاء الدراسة بحيث تجيب معًا عن سؤال البحث؟
mmat_5_3 = هل فُسّر ما نتج من دمج الجزأين النوعي والكمي تفسيرًا كافيًا؟
mmat_5_4 = هل عولجت على نحو كافٍ مواضع تباعد النتائج الكمية والنوعية أو تضاربها؟
mmat_5_5 = هل يستوفي كل جزء من الدراسة معايير الجودة في تقليده المنهجي؟

## Checklists: what is told from what a synthesis declares

the_authors = المؤلفون
not_said = غير مذكور
place_not_said = غير مذكور.
instruments = الأدوات
as_said_on = كما ذُكر في { $item }
told_authors = كتب التركيبَ { $names }
rows_propositions = { PLURAL($n) ->
    [zero] طروحات
    [one] طروحات
    [two] طروحات
    [few] طروحات
    [many] طروحات
   *[other] طروحات
  }
rows_of_the_table = { PLURAL($n) ->
    [zero] صفوف
    [one] صفوف
    [two] صفوف
    [few] صفوف
    [many] صفوف
   *[other] صفوف
  }
told_mixed = بحسب الروابط، تستند { $rows } ({ $n } من { $all }) إلى النتائج الكمية والنوعية معًا
told_silent = تصرّح { $rows } ({ $n } من { $all }) بأن أحد المسارين ليس لديه ما يقوله
told_alone = تستند { $rows } ({ $n } من { $all }) إلى نوع واحد من النتائج فقط، دون تصريح بالصمت
told_interpreted = يرد تفسير مع { $rows } ({ $n } من { $all })
told_contradicted = تسمّي { $rows } ({ $n } من { $all }) نتائج تناقضها
told_answered = { PLURAL($n) ->
    [zero] { $n } منها تعلّل ذلك في ردّ
    [one] واحد منها يعلّل ذلك في ردّ
    [two] اثنان منها يعلّلان ذلك في ردّ
    [few] { $n } منها تعلّل ذلك في ردّ
    [many] { $n } منها تعلّل ذلك في ردّ
   *[other] { $n } منها تعلّل ذلك في ردّ
  }
told_apart = حُكم بتباعد المسارين في { $rows } ({ $n } من { $all })
told_nowhere_apart = حيثما تكلّم المساران حُكم على كيفية التقائهما، ولم يُحكم في أي موضع بالتعارض أو التنافر
told_times = الأوقات: { $times }
told_methods = طريقة الحساب: { $names }
told_n = العدد { $n }
told_n_range = العدد من { $low } إلى { $high }
told_flow = يُروى مسار المشاركين في { PLURAL($n) ->
    [zero] { $n } خطوة
    [one] خطوة واحدة
    [two] خطوتين
    [few] { $n } خطوات
    [many] { $n } خطوةً
   *[other] { $n } خطوة
  }
told_certainty = قُيّمت درجة اليقين (GRADE) لنتائج كمية ({ $n } من { $all })
told_confidence = قُيّمت الثقة (GRADE-CERQual) في نتائج نوعية ({ $n } من { $all })
told_reliability = ذُكر الثبات أو الاتفاق لمقاييس ({ $n } من { $all }): { $names }
count_findings = { PLURAL($n) ->
    [zero] { $n } نتيجة
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجةً
   *[other] { $n } نتيجة
  }
count_figures = { PLURAL($n) ->
    [zero] { $n } سطر أرقام
    [one] سطر أرقام واحد
    [two] سطرا أرقام
    [few] { $n } أسطر أرقام
    [many] { $n } سطر أرقام
   *[other] { $n } سطر أرقام
  }
count_measures = { PLURAL($n) ->
    [zero] { $n } مقياس
    [one] مقياس واحد
    [two] مقياسان
    [few] { $n } مقاييس
    [many] { $n } مقياسًا
   *[other] { $n } مقياس
  }
count_quotations = { PLURAL($n) ->
    [zero] { $n } اقتباس
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $n } اقتباسات
    [many] { $n } اقتباسًا
   *[other] { $n } اقتباس
  }
count_participants = { PLURAL($n) ->
    [zero] { $n } مشارك مقتبس
    [one] مشارك مقتبس واحد
    [two] مشاركان مقتبسان
    [few] { $n } مشاركين مقتبسين
    [many] { $n } مشاركًا مقتبسًا
   *[other] { $n } مشارك مقتبس
  }
count_sites = { PLURAL($n) ->
    [zero] { $n } موقع
    [one] موقع واحد
    [two] موقعان
    [few] { $n } مواقع
    [many] { $n } موقعًا
   *[other] { $n } موقع
  }
count_themes = { PLURAL($n) ->
    [zero] { $n } موضوع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $n } مواضيع
    [many] { $n } موضوعًا
   *[other] { $n } موضوع
  }
count_sources = { PLURAL($n) ->
    [zero] { $n } مصدر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
  }

## Checklists: what is to be declared where nothing is said

want_rationale = لماذا لم يكن منهج واحد ليجيب عن السؤال؟ يُذكر ذلك تحت «reporting» في التركيب، باسم «{ $item }»
want_design = يُسمّى التصميم تحت «approach» في التركيب
want_purpose = لأي غرض مُزجت المناهج، وأيها كانت له الأولوية، وبأي تسلسل استُخدمت؟ يُذكر ذلك تحت «reporting» في التركيب، باسم «{ $item }»
want_findings = تُدوَّن نتائج كل مسار تحت «evidence»، مع الأرقام والاقتباسات والمصادر التي تستند إليها
want_methods = كيف اختير المشاركون، وكيف جُمعت بيانات كل مسار وحُلّلت؟ يُذكر ذلك تحت «reporting» في التركيب، باسم «{ $item }»
want_mixed = تُربط نتائج من المسارين بطرح، تحت «supported_by» أو «qualified_by» أو «contradicted_by»
want_meeting = كيف جُمع بين المسارين؟ يُذكر ذلك تحت «approach» في التركيب، أو باسم «fit» أو «convergence» للطروحات
want_authors = من شارك في الدمج؟ تُذكر الأسماء تحت «authors» في التركيب
want_limitation = هل أعاق منهج الآخر؟ يُذكر كيف، أو أنه لم يُعِقه، تحت «reporting» في التركيب، باسم «{ $item }»
want_interpretation = ماذا ينتج من المسارين معًا؟ يُذكر باسم «meta_inference» للطروحات، أو تحت «constructs»
want_divergence = يُربط ما يناقض طرحًا تحت «contradicted_by»، ويُحكم على التقاء المسارين باسم «fit» أو «convergence»؛ وعدم وجود تباعد يُذكر تحت «reporting» في التركيب، باسم «{ $item }»
want_response = { PLURAL($n) ->
    [zero] كيف يُعلَّل ما يناقضها؟ يُذكر باسم «response» لهذه الطروحات
    [one] كيف يُعلَّل ما يناقضه؟ يُذكر باسم «response» لهذا الطرح
    [two] كيف يُعلَّل ما يناقضهما؟ يُذكر باسم «response» لهذين الطرحين
    [few] كيف يُعلَّل ما يناقضها؟ يُذكر باسم «response» لهذه الطروحات
    [many] كيف يُعلَّل ما يناقضها؟ يُذكر باسم «response» لهذه الطروحات
   *[other] كيف يُعلَّل ما يناقضها؟ يُذكر باسم «response» لهذه الطروحات
  }
want_certainty = تُقيَّم كل نتيجة كمية باسم «certainty»، أو يُذكر بأي معايير حُكم على جودتها، تحت «reporting» في التركيب، باسم «{ $item }»
want_confidence = تُقيَّم كل نتيجة نوعية باسم «confidence»، أو يُذكر بأي معايير حُكم على جودتها، تحت «reporting» في التركيب، باسم «{ $item }»

## Checklists: how many items are answered

items_answered = أُجيب عن { $n } من أصل { $all } من البنود
items_in_part = أُجيب جزئيًا: { $items }
items_open = لم يُذكر شيء عن: { $items }

## The page: its head, and how much there is

untitled = تركيب
to_the_grid = إلى الجدول
questions_and_approach = الأسئلة والمقاربة
question_and_approach = السؤال والمقاربة
how_much = المقدار
count_propositions = { PLURAL($n) ->
    [zero] { $n } طرح
    [one] طرح واحد
    [two] طرحان
    [few] { $n } طروحات
    [many] { $n } طرحًا
   *[other] { $n } طرح
  }
count_rows = { PLURAL($n) ->
    [zero] { $n } صف
    [one] صف واحد
    [two] صفان
    [few] { $n } صفوف
    [many] { $n } صفًا
   *[other] { $n } صف
  }
count_other_rows = { PLURAL($n) ->
    [zero] { $n } صف من نوع آخر
    [one] صف واحد من نوع آخر
    [two] صفان من نوع آخر
    [few] { $n } صفوف من أنواع أخرى
    [many] { $n } صفًا من أنواع أخرى
   *[other] { $n } صف من أنواع أخرى
  }
count_held = قورن منها بغيره { $n }
count_failing = { PLURAL($n) ->
    [zero] لا يخفق منها شيء في فحص
    [one] واحد يخفق في فحص
    [two] اثنان يخفقان في فحص
    [few] { $n } تخفق في فحص
    [many] { $n } تخفق في فحص
   *[other] { $n } تخفق في فحص
  }
count_claims = { PLURAL($n) ->
    [zero] { $n } ادعاء
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $n } ادعاءات
    [many] { $n } ادعاءً
   *[other] { $n } ادعاء
  }
count_claims_tried = { PLURAL($n) ->
    [zero] { $n } ادعاء مختبَر
    [one] ادعاء مختبَر واحد
    [two] ادعاءان مختبَران
    [few] { $n } ادعاءات مختبَرة
    [many] { $n } ادعاءً مختبَرًا
   *[other] { $n } ادعاء مختبَر
  }
count_checks = { PLURAL($n) ->
    [zero] { $n } فحص
    [one] فحص واحد
    [two] فحصان
    [few] { $n } فحوص
    [many] { $n } فحصًا
   *[other] { $n } فحص
  }
count_warnings = { PLURAL($n) ->
    [zero] { $n } تحذير
    [one] تحذير واحد
    [two] تحذيران
    [few] { $n } تحذيرات
    [many] { $n } تحذيرًا
   *[other] { $n } تحذير
  }
count_notes = { PLURAL($n) ->
    [zero] { $n } ملاحظة
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $n } ملاحظات
    [many] { $n } ملاحظةً
   *[other] { $n } ملاحظة
  }
count_acknowledged = معلَّل منها { $n }
nothing_found = لم يُعثر على شيء
in_the_evidence = في الأدلة
verdicts_mean = ما تقوله الأرقام المطبوعة عن ادعاء، كيفما قُرّبت.
failing_means = يخفق في فحص، أو يستند إلى أرقام تخفق فيه.
pictures_mean = في الصور النقطة هي التقدير، والشريط فاصل ثقته، والخط العمودي انعدام التغيّر أو انعدام الفرق أو متوسط المعيار؛ والسهم يمتد خارج الصورة. تُرسم تغيّرات المقياس الواحد بمقياس رسم واحد، والمسافات عن المعايير كلها بمقياس رسم واحد، بعلامة عند كل انحراف معياري للمعيار.
unmapped = نتائج خارج الشبكة
unmapped_lead = لا يستخدمها أي طرح. في الشبكة التكاملية تبقى ظاهرة، بوصفها ما لم تعلّله الحجة بعد.
proposition_number = الطرح { $n }
in_these = في
in_these_within = في

## What a finding rests on

evidence_link = الأدلة
here_because = سبب وروده هنا
unused = لا يستخدمها أي طرح
also_in = أيضًا في
it_claims = ما تدّعيه
from_participants = { PLURAL($n) ->
    [zero] من { $n } مشارك
    [one] من مشارك واحد
    [two] من مشاركَين
    [few] من { $n } مشاركين
    [many] من { $n } مشاركًا
   *[other] من { $n } مشارك
  }
count_check_findings = { PLURAL($n) ->
    [zero] { $n } ملاحظة من الفحوص
    [one] ملاحظة واحدة من الفحوص
    [two] ملاحظتان من الفحوص
    [few] { $n } ملاحظات من الفحوص
    [many] { $n } ملاحظةً من الفحوص
   *[other] { $n } ملاحظة من الفحوص
  }
assessed_confidence = ثقة { $level } وفق GRADE-CERQual
assessed_certainty = درجة يقين { $level } وفق GRADE
component_methodological_limitations = القيود المنهجية
component_coherence = الاتساق
component_adequacy = الكفاية
component_relevance = الصلة
component_risk_of_bias = خطر التحيز
component_inconsistency = عدم الاتساق
component_indirectness = عدم المباشرة
component_imprecision = عدم الدقة
component_other_considerations = اعتبارات أخرى

## What the checks found, and what came of claims

checks_in_short = الفحوص
severity_error = خطأ
severity_warning = تحذير
severity_note = ملاحظة
acknowledged = مع التعليل
acknowledged_because = التعليل
and_more = و{ $n } غيرها
and_more_of_these = و{ $n } غيرها.
supported = مدعوم
undetermined = غير محسوم
contradicted = منقوض
count_supported = مدعوم { $n }
count_undetermined = غير محسوم { $n }
count_contradicted = منقوض { $n }
count_tainted = على أرقام تخفق في فحص { $n }
contradicted_of = نُقض من الادعاءات { $n } من { $all }
count_readings = { PLURAL($n) ->
    [zero] { $n } قراءة
    [one] قراءة واحدة
    [two] قراءتان
    [few] { $n } قراءات
    [many] { $n } قراءةً
   *[other] { $n } قراءة
  }
descriptive = وصفي
inferential = استدلالي
settle_it = لحسمه
settle_undetermined = لحسم غير المحسوم
in_doubt = موضع شك: يستند إلى
which_fails = الذي يخفق في
fails = يخفق في
rests_on_failing = يستند إلى أرقام تخفق في فحص
count_failing_lines = { PLURAL($n) ->
    [zero] لا يخفق سطر من أرقامه في فحص
    [one] سطر واحد من أرقامه يخفق في فحص
    [two] سطران من أرقامه يخفقان في فحص
    [few] { $n } أسطر من أرقامه تخفق في فحص
    [many] { $n } سطرًا من أرقامه تخفق في فحص
   *[other] { $n } سطر من أرقامه تخفق في فحص
  }
checked = فُحص
count_times = { PLURAL($n) ->
    [zero] { $n } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $n } مرات
    [many] { $n } مرةً
   *[other] { $n } مرة
  }
count_passes = ناجح { $n }
count_fails = مخفق { $n }
count_noted = ملحوظ { $n }
count_left_open = غير محسوم { $n }
outcome_passes = ناجح
outcome_fails = مخفق
outcome_noted = ملحوظ
outcome_undetermined = غير محسوم
missing = ينقص

## Figures

figures = الأرقام
measure = المقياس
of_rows = عن
norm_value = المعيار { $norm }
some_people = بعضهم
heading_norm = المعيار، المتوسط (الانحراف المعياري)
heading_n = العدد
heading_mean = المتوسط
heading_mean_sd = المتوسط (الانحراف المعياري)
heading_total = المجموع
heading_se = الخطأ المعياري
heading_sd_change = الانحراف المعياري للتغيّر
heading_df = درجات الحرية
heading_median = الوسيط
heading_quartiles = الربيعان
heading_range = الأدنى–الأعلى
heading_count = العدّ
heading_share = النسبة
heading_events = الأحداث
heading_person_time = الزمن الشخصي
heading_rate = المعدل
heading_rate_per = المعدل لكل { $per }
heading_per = لكل
heading_items = البنود
heading_raters = المقيّمون
heading_agreement = الاتفاق، %
heading_inter_item_r = متوسط الارتباط بين البنود
heading_statistic = الإحصاءة
heading_effect_size = حجم الأثر
heading_adj_r2 = R² المعدّل
heading_f_change = قيمة F لـ ΔR²
heading_nnt = العدد اللازم علاجه
heading_studies = الدراسات
heading_q_p = قيمة p لـ Q
interval = فاصل الثقة
interval_of = فاصل ثقة { $level }
interval_of_mean = { $interval } للمتوسط
with_interval = { $estimate } ({ $interval })
with_interval_in_brackets = { $estimate } [{ $interval }]
count_of = { $count } من { $n }
of_n = من { $n }
range = { $low } إلى { $high }
from_low = من { $low }
to_high = إلى { $high }
lower_limit = (الحد الأدنى { $limit })
upper_limit = (الحد الأعلى { $limit })
at_level = عند { $level }
in_words = بالكلمات
drawn = بالرسم
drawn_against = مقابل { $line }
versus = { $one } مقابل { $other }
one_minus_other = { $one } ناقص { $other }
one_over_other = { $one } مقسومًا على { $other }
by_predictor = بحسب { $predictor }
with_predictor = مع { $predictor }
by_all_predictors = بحسب كل المتغيرات المتنبئة معًا
term_at = { $term } عند { $time }
against_reference = { $predictor } مقابل { $reference }
per_amount = { $predictor }، لكل { $amount }
coefficient_cronbach_alpha = ألفا كرونباخ
coefficient_omega = أوميغا
coefficient_kappa = كابا
coefficient_weighted_kappa = كابا المرجّحة
coefficient_icc = الارتباط داخل الفئة
coefficient_agreement = الاتفاق، %

## What is estimated

effect_estimate = التقدير
effect_estimates = التقديرات
effect_change = التغيّر
effect_difference = الفرق
effect_ratio = القسمة
effect_slope = الميل
effect_beta = الميل المعياري
effect_r = الارتباط
effect_rho = ارتباط الرتب
effect_tau = ارتباط الرتب (تاو)
effect_or = نسبة الأرجحية
effect_log_odds = لوغاريتم نسبة الأرجحية
effect_rr = نسبة الخطر
effect_hr = نسبة المخاطر الآنية
effect_irr = نسبة المعدلات
effect_rd = فرق الخطر
effect_nnt = العدد اللازم علاجه
effect_md = فرق المتوسطات
effect_smd = فرق المتوسطات المعياري
one_effect_slope = ميل
one_effect_beta = ميل معياري
one_effect_r = ارتباط
one_effect_rho = ارتباط رتب
one_effect_tau = ارتباط رتب (تاو)
one_effect_or = نسبة أرجحية
one_effect_log_odds = لوغاريتم نسبة أرجحية
one_effect_rr = نسبة خطر
one_effect_hr = نسبة مخاطر آنية
one_effect_irr = نسبة معدلات
one_effect_rd = فرق خطر
one_effect_nnt = عدد لازم علاجه
one_effect_md = فرق متوسطات
one_effect_smd = فرق متوسطات معياري

## Under a table of figures: how they were made, and what they mean

change_is = التغيّر: { $meaning }.
difference_is = فرق التغيّرات: { $meaning }.
estimate_is = التقدير: { $effect }.
effect_size_is = حجم الأثر: { $meaning }.
design_taken = التصميم المفترض: { $design }، بدلالة { $sign }.
adjusted_for_nothing = { $model }: غير معدّل.
adjusted_for = { $model }: معدّل بحسب { $what }.
listed_and = { $first } و{ $last }
means_earlier_minus_later = السابق ناقص اللاحق
means_later_minus_earlier = اللاحق ناقص السابق
means_group_minus_versus = المجموعة ناقص مجموعة المقارنة
means_versus_minus_group = مجموعة المقارنة ناقص المجموعة
means_group_over_versus = المجموعة على مجموعة المقارنة
means_versus_over_group = مجموعة المقارنة على المجموعة
means_later_over_earlier = اللاحق على السابق
means_earlier_over_later = السابق على اللاحق
es_baseline_sd = التغيّر / الانحراف المعياري عند خط الأساس
es_change_sd = التغيّر / الانحراف المعياري للتغيّر
es_average_sd = التغيّر / متوسط الانحرافين المعياريين
es_pooled_sd = الفرق / الانحراف المعياري المجمّع
es_hedges_g = معامل g لهيدجز
es_versus_sd = الفرق / الانحراف المعياري لمجموعة المقارنة
es_phi = معامل فاي
es_cramers_v = معامل V لكرامر
method_adjusted_p = قيمة p معدّلة للمقارنات المتعددة.
method_bootstrap_limits = الحدود من إعادة المعاينة (bootstrap).
method_clustered = تراعي الأخطاء المعيارية العناقيد.
method_covariate_adjusted = التقديرات معدّلة بحسب متغيرات مصاحبة.
method_credible_interval = الحدود حدود فاصل مصداقية.
method_cumulative_incidence = النسب المئوية لأحداث عبر الزمن وتراعي المفقودين في الطريق؛ وليست حصصًا من العدد.
method_effect_size_from_printed_change = أحجام الأثر محسوبة من التغيّر المطبوع.
method_exact_limits = الحدود دقيقة.
method_exact_p = قيمة p لاختبار دقيق.
method_imputed = عُوّضت القيم المفقودة.
method_kaplan_meier = النسب المئوية وفق كابلان وماير أو جدول حياة وتراعي المفقودين في الطريق؛ وليست حصصًا من العدد.
method_log_limits = حُسبت الحدود على المقياس اللوغاريتمي.
method_marginal_model = التقديرات من نموذج هامشي.
method_mixed_model = التقديرات من نموذج مختلط.
method_one_sided_p = قيمة p لجانب واحد.
method_percentages_cut_off = النسب المئوية مقتطعة لا مقرّبة.
method_percentages_made_to_add_up = النسب المئوية مقرّبة بحيث يكون مجموعها 100.
method_permutation_p = قيمة p بالتباديل.
method_profile_limits = الحدود من دالة الإمكان الجانبية.
method_rank_test = قيمة p لاختبار رتب.
method_score_limits = الحدود حدود النقاط (score).
method_sd_over_n = الانحرافات المعيارية مقسومة على n لا على n − 1.
method_survival = النسب المئوية للبقاء عبر الزمن وتراعي المفقودين في الطريق؛ وليست حصصًا من العدد.
method_weighted = النسب والمتوسطات مرجّحة؛ أما الأعداد فلا.

## Pictures of figures, in words

sd = انحراف معياري
the_norm = المعيار
side_below = أدنى
side_above = أعلى
side_negative = سالب
side_positive = موجب
side_rise = ارتفاع
side_fall = انخفاض
side_worse = أسوأ
side_better = أفضل
greater_rise_in = ارتفاع أكبر: { $group }
higher_in = أعلى: { $group }
favours = لصالح { $group }
above_the_norm_is_right = يمين الخط أعلى من المعيار
positive_is_right = يمين { $line } ارتباط موجب
negative_is_right = يمين { $line } ارتباط سالب
rise_is_right = { $meaning }، فيمين { $line } ارتفاع
fall_is_right = { $meaning }، فيمين { $line } انخفاض
higher_is_right = { $meaning }، فيمين { $line } أعلى: { $group }
greater_rise_is_right = { $meaning } في التغيّرات، فيمين { $line } ارتفاع أكبر: { $group }
which_is_better = { $said }، وهو أفضل
which_is_worse = { $said }، وهو أسوأ
which_favours = { $said }، وهو لصالح { $group }
picture_shaded = المظلَّل ضمن { $margin }
picture_runs_on = يمتد خارج الصورة
picture_in_doubt = موضع شك: يخفق في { $checks }
on_the_better_side = في الجانب الأفضل
on_the_worse_side = في الجانب الأسوأ
neither_way = لا في هذا الاتجاه ولا ذاك
interval_includes = فاصل الثقة يشمل { $line }
interval_excludes = فاصل الثقة لا يشمل { $line }
interval_may_include = قد يشمل فاصل الثقة { $line } وقد لا يشمله
interval_from_to = فاصل ثقة { $level } من { $low } إلى { $high }
no_interval_printed = لا فاصل ثقة مطبوع
no_interval = لا فاصل ثقة
mean_and_norm = المتوسط { $mean }، المعيار { $norm }
distance_open = مسافته غير محددة لأن المطبوع حدّ
distance_both = بين { $below } انحراف معياري دون المعيار و{ $above } انحراف معياري فوقه
distance_above = { $far } انحراف معياري فوق المعيار
distance_below = { $far } انحراف معياري دون المعيار
distance_above_range = { $near } إلى { $far } انحراف معياري فوق المعيار
distance_below_range = { $near } إلى { $far } انحراف معياري دون المعيار
sd_above = { $far } انحراف معياري فوقه
sd_below = { $far } انحراف معياري دونه
interval_of_printed = فاصل ثقة { $level } للمتوسط من { $from } إلى { $to }، { $includes }
interval_of_welch = فاصل ثقة { $level } للمسافة، محسوب باختبار ت لويلش، من { $from } إلى { $to }، { $includes }
interval_of_exact_norm = فاصل ثقة { $level } للمسافة، محسوب باعتبار متوسط المعيار دقيقًا، من { $from } إلى { $to }، { $includes }
includes = يشمل { $line }
does_not_include = لا يشمل { $line }
may_include = والتقريب يترك مفتوحًا هل يشمل { $line }
margin_of_one_point = نقطة واحدة
margin_of_points = عدد نقاط { $points }
margin_of_ratio = نسبة { $ratio }
margin_of_sd = { $sd } انحراف معياري
margin_of_sd_of = { $sd } انحراف معياري ({ $of })
sd_of_norm = المعيار
sd_of_sample = العيّنة
sd_of_baseline = خط الأساس
sd_of_pooled = مجمّع
points_on_scale = نقاط على سلّم من { $ends }

## Plots, and what stands below them

plot_panels = لكل لوحة محورها.
plot_shaded = المظلَّل: الهامش الذي يُعدّ الفرق ضمنه معدومًا.
plot_arrows = الأسهم: المرسوم يمتد خارج الرسم.
plot_fails = أرقام هذا السطر تخفق في فحص.
plot_of_norms = الدوائر: المتوسطات؛ الخطوط عبرها: فواصل الثقة لمسافاتها عن المعيار؛ الخط العمودي: متوسط المعيار الذي يعدّ المحور بانحرافه المعياري.
plot_of_estimates = المربعات: { $estimated }؛ الخطوط عبرها: فواصل الثقة؛ الخط العمودي: { $line }.
plot_of_estimates_at = المربعات: { $estimated }؛ الخطوط عبرها: فواصل ثقة { $level }؛ الخط العمودي: { $line }.
plot_line_of_ratio = نسبة 1، على مقياس لوغاريتمي
plot_line_of_both = 0، وللنسبة 1، على مقياس لوغاريتمي
plot_axis_of_norm = المسافة عن متوسط المعيار بانحرافه المعياري
plot_axis_of_ratio = { $estimated } (مقياس لوغاريتمي)
norms = المعايير

## The argument map

map_title = خريطة الحجة
map_around = خريطة الطرح { $proposition }
map_lines = تمتد الخطوط من النتائج إلى الطروحات التي تتناولها؛ وتبيّن العلامة في نهايتها ما تفعله النتيجة هناك.
map_relations = تبيّن الأسهم بين الطروحات صلة أحدها بالآخر.
map_relations_around = في الأعلى الطروحات التي يتصل بها هذا الطرح، وفي الأسفل الطروحات التي تتصل به.
map_in_words = الخريطة بالكلمات
map_short = خريطة

## The sheets of a workbook

sheet_grid = الجدول
sheet_statements = العبارات
sheet_evidence = الأدلة
sheet_quotations = الاقتباسات
sheet_figures = الأرقام
sheet_checks = الفحوص
sheet_claims = الادعاءات
sheet_readings = القراءات
sheet_sources = المصادر
sheet_key = المفتاح
count_statements = { PLURAL($n) ->
    [zero] { $n } عبارة
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $n } عبارات
    [many] { $n } عبارةً
   *[other] { $n } عبارة
  }

## How the people of a contrast belong together, and what shows it

design_paired = مزدوج
design_two_groups = مجموعتان
sign_sd_change = الانحراف المعياري للتغيّرات
sign_df = درجات الحرية
sign_effect_size = نوع حجم الأثر
sign_groups = عددَي المجموعتين
sign_waves = العدد في الوقتين

## What quotations leave out without a sign

left_out_word = «{ $part }»
left_out_repeated = الكلمات المكررة
left_out_of_quotations = تُحذف من الاقتباسات دون إشارة { $what }.

## Places in sources, and the short forms of statistics with what they stand for

locus_table = الجدول { $part }
locus_figure = الشكل { $part }
locus_section = «{ $part }»
locus_supplement = { $part }
locus_page = ص { $part }
locus_pages = ص { $part }
notation_ci = { interval }
notation_es = { heading_effect_size }
notation_sd = { sd }
notation_se = { heading_se }
in_full_ci = فاصل الثقة
in_full_es = حجم الأثر
in_full_sd = انحراف معياري
in_full_se = الخطأ المعياري

## الصفحة: ما يحتاجه قارئ في خمس دقائق، والبحث والاختيار

at_a_glance = نظرة سريعة
claims = الادعاءات
open = ما بقي مفتوحًا
open_unanswered = { $n ->
    [zero] لا تناقض بلا رد
    [one] تناقض واحد بلا رد
    [two] تناقضان بلا رد
    [few] { $n } تناقضات بلا رد
    [many] { $n } تناقضًا بلا رد
   *[other] { $n } تناقض بلا رد
  }
open_contradicted = { $n ->
    [zero] لا ادعاء منقوض
    [one] ادعاء واحد منقوض
    [two] ادعاءان منقوضان
    [few] { $n } ادعاءات منقوضة
    [many] { $n } ادعاءً منقوضًا
   *[other] { $n } ادعاء منقوض
  }
open_undetermined = { $n ->
    [zero] لا ادعاء غير محسوم
    [one] ادعاء واحد غير محسوم
    [two] ادعاءان غير محسومين
    [few] { $n } ادعاءات غير محسومة
    [many] { $n } ادعاءً غير محسوم
   *[other] { $n } ادعاء غير محسوم
  }
open_failing = { $n ->
    [zero] لا سطر أرقام يخفق في فحص
    [one] سطر أرقام واحد يخفق في فحص
    [two] سطرا أرقام يخفقان في فحص
    [few] { $n } أسطر أرقام تخفق في فحص
    [many] { $n } سطر أرقام يخفق في فحص
   *[other] { $n } سطر أرقام يخفق في فحص
  }
figures_in_doubt = أرقام مشكوك فيها
since_before = منذ النسخة السابقة
count_changes = { $n ->
    [zero] لم يتغير شيء
    [one] تغيير واحد
    [two] تغييران
    [few] { $n } تغييرات
    [many] { $n } تغييرًا
   *[other] { $n } تغيير
  }
change_new_proposition = طرح جديد
change_gone_proposition = طرح مسحوب
change_reworded_proposition = طرح أعيدت صياغته
change_new_finding = نتيجة جديدة
change_gone_finding = نتيجة مسحوبة
change_reworded_finding = نتيجة أعيدت صياغتها
change_linked = استناد جديد
change_unlinked = استناد متروك
change_turned = موقف تغير
change_fit = حكم تغير
change_figure = رقم تغير
find_and_choose = البحث والاختيار
search = بحث
choose = تصفية
columns = الأعمدة
facet_strand = المسار
facet_stance = الموقف
facet_verdict = الحكم على الادعاءات
facet_open = المفتوح فقط
facet_theme = الموضوع
facet_source = المصدر
facet_time = نقطة القياس
contested = متنازع عليه
on_failing_figures = مبني على أرقام تخفق في فحص
statements_seen = العبارات:
rows_seen = الصفوف:
not_shown = أخفته التصفية:
without = من دون
show_all = إظهار الكل
nothing_fits = لا شيء يطابق هذا
take_back = إزالة
notes_elsewhere = ملاحظات على ما ليس في هذه الصفحة:
your_notes = ملاحظاتك
your_note = ملاحظتك
notes_mean = تبقى الملاحظات في هذا المتصفح إلى أن تحفظها في ملف وترسله إلى المؤلفين، الذين يقرؤونه بالأمر «cisgrid remarks».
notes_unkept = لا يحتفظ هذا المتصفح بالملاحظات: احفظها في ملف قبل إغلاق الصفحة.
noted_by = اسمك أو الأحرف الأولى منه
save_notes = حفظ الملاحظات في ملف
keys = المفاتيح
key_search = إلى البحث
key_step = إلى العبارة التالية، وإلى السابقة
key_open = فتح ما تستند إليه أو إغلاقه
key_note = كتابة ملاحظة عليها
keys_are_on = تعمل هذه المفاتيح في هذه الصفحة

## من يتكلّم

who_speaks = من يتكلّم
who_speaks_lead = من يُسمَع في كل موضوع وفي كل صف، ومن لا يُسمَع في مقابلات قُرئت كاملةً من أجله، ومن لا يُعرَف أمره. عدد المتكلمين ليس مقياسًا لقوة النتيجة.
theme_or_row = الموضوع أو الصف
voices_speak = يتكلمون عنه
voices_never = لا يتكلمون عنه
voices_unknown = غير معروف
voices_table = الأصوات في جدول
coded_passages = مقاطع مرمّزة
over_quoted = أكثر من نصف الاقتباسات من { $who }.
heard_title = المشاركون بحسب المواضيع
heard_desc = كل صف موضوع وكل عمود مشارك. دائرة ممتلئة: يتكلم عنه. حلقة: لا يتكلم عنه. نقطة: غير معروف. والجدول أدناه يقول الشيء نفسه.
heard_key = ● يتكلم عنه؛ ○ لا يتكلم عنه، في مقابلات قُرئت كاملةً من أجله؛ · غير معروف.

## بجانب الصف

beside_title = غير مرتبط هنا، للنظر فيه
beside_lead = وُجد من خلال مواضيع ومقاييس وأوقات وكلمات مشتركة. هذه قائمة للنظر فيها، لا حكم.
beside_passage = مقطع مرمّز
beside_opposite = يقول عكس ذلك عن { $what }
beside_against = يتكلم ضد { $what } أو يقيّده
beside_denies = أحدهما ينفي شيئًا والآخر لا ينفيه
beside_nowhere = غير مرتبط في أي مكان
beside_unquoted = المتكلم غير مقتبس هنا
beside_theme = يشترك في الموضوع { $what }
beside_measure = يتناول { $what } أيضًا
beside_time = من الوقت نفسه، { $what }
beside_words = يشترك في الكلمات { $what }

## The trail of how the synthesis was made

audit_trail = سجل التدقيق
audit_trail_lead = كيف أُعدّ التركيب، بحسب الأيام؛ وما لا تاريخ له يأتي في النهاية.
trail_memo = مذكرة
trail_decision = قرار
trail_member_check = مراجعة مع المشاركين
trail_acknowledged = ملاحظة من الفحوص أقرّ بها المؤلفون
trail_undated = بلا تاريخ
trail_whole = التركيب كله
trail_because = السبب
trail_asked = من سُئلوا
trail_people = { PLURAL($n) ->
    [zero] المجموع { $n } شخص
    [one] المجموع شخص واحد
    [two] المجموع شخصان
    [few] المجموع { $n } أشخاص
    [many] المجموع { $n } شخصًا
   *[other] المجموع { $n } شخص
  }
trail_agreed = وافقوا
trail_objected = اعترضوا
trail_added = أضافوا شيئًا
trail_no_answer = لم يجيبوا
trail_response = ما آل إليه الأمر
trail_reworded = متقادم: عُرضت «{ $was }» ويُقرأ الآن «{ $is }» في مكانها.

## ما حُكم عليه باستقلال

judged_title = حُكم عليه باستقلال
judged_consensus = الإجماع
judged_stance = الموقف
cannot_say = لا يمكن القول
judged_summary = { $kind }، حكم عليه باستقلال { $who }، عدد الحالات { $n }: اتفقوا على { $agreed } من { $all } أمكن للجميع الحكم عليها
judged_interval = { $sign } { $value } (فاصل الثقة 95% من { $low } إلى { $high })
judged_undefined = { $sign } غير معرّف

## من قرأه

signed_title = قُرئ واعتُمد
signed_since = تغيّر منذ ذلك
