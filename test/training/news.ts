/** Made-up articles with quotations, colons, datelines, numbers, nested statements and plain sentences. */
export const ARTICLES = {
  en: [
    `Ferry stays in port

HARWICK (Gazette) -- The harbour master said on Monday that the ferry would not sail before noon, because the engine had failed twice in 10 days.

"We start at nine," he told reporters, "and nobody will be late." According to Ruth Lane, who chairs the council, the old bridge is not safe.

Officials believe the repairs will cost $3.5 million; critics deny it. The crew has reportedly left. It rained all day.

Lane: We never saw the letter. It was lost in the post.`,
    `Pool to open again

The town's pool, closed since May, will open next week, the mayor announced. "It was a long winter," she added. "The BBC's report was wrong."

Two nurses asked whether the beds had come. The baker accused the owners of hiding their losses, calling it a shame.

A study showed that swimmers sleep better. The union wants the council to pay – and the council refused to comment.

He said that his brother had said that the water was cold. Nobody knows why. What the coach called "the worst day of the year" began at dawn:

"The gate was shut. The lights were out.

"And then somebody laughed," he recalled.`,
  ],
  ar: [
    `العبّارة تبقى في الميناء

حلب – وكالات: قال مدير الميناء سامي حداد إن العبّارة لن تبحر قبل الظهر، لأن محركها تعطل مرتين خلال 10 أيام.

وأضاف: «سنبدأ في التاسعة، ولن يتأخر أحد». وأكدت رئيسة البلدية هند العلي أن الجسر القديم غير آمن، مشيرة إلى أن ترميمه سيكلف 3.5 مليون ليرة.

وبحسب مصادر مطلعة، غادر الطاقم المدينة. ونفى متحدث باسم الشركة ذلك. وهطل المطر طوال اليوم.

ونقلت الصحيفة عن عامل قوله إن المياه باردة.`,
    `المسبح يفتح أبوابه

أعلن رئيس المجلس أن المسبح المغلق منذ أيار سيفتح الأسبوع المقبل. وقالت المدربة: "كان شتاء طويلا". وتابعت "التقرير كان خاطئا".

وسألت ممرضتان عما إذا كانت الأسرّة قد وصلت. واتهم الخباز المالكين بإخفاء خسائرهم، واصفا ذلك بالعار.

وأظهرت دراسة أن السباحين ينامون أفضل. وطالب الاتحاد المجلس بالدفع، ورفض المجلس التعليق.

وزعم شقيقه أن أحدا لم يقرأ الرسالة. ولا أحد يعرف السبب. ويبدو أن الأضواء كانت مطفأة، على حد قوله.`,
  ],
} as const;
